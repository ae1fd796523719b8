package org.warraq.translation.exchange;

import java.util.List;

/**
 * Something that is wrong, and where.
 *
 * @param line from 1
 * @param column in characters, from 1; of the element's first tag
 * @param key its sentence is {@code xliff.<key>}
 */
public record Place(int line, int column, String key, List<Object> arguments) {

    static Place at(Node node, String key, Object... arguments) {
        return new Place(node.line(), node.column(), key, List.of(arguments));
    }
}
