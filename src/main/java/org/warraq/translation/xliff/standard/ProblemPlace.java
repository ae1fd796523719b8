package org.warraq.translation.xliff.standard;

import java.util.List;

/**
 * Something that is wrong, and where.
 *
 * @param line from 1
 * @param column in characters, from 1; of the element's first tag
 * @param key its sentence is {@code xliff.<key>}
 */
public record ProblemPlace(int line, int column, String key, List<Object> arguments) {

    static ProblemPlace at(Node node, String key, Object... arguments) {
        return new ProblemPlace(node.line(), node.column(), key, List.of(arguments));
    }
}
