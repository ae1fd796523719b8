package org.warraq.workflow.models;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A diagram or a decision table as it stands in its file.
 *
 * @param name the file's name, without its folder: the same from the jar and from the newsroom's own folder
 */
@SuppressWarnings("ArrayRecordComponent")
public // never compared, and read once
record ModelFile(String name, byte[] content) {

    public static final String DEADLINES = "deadlines.dmn";

    private static final String DIAGRAM = ".bpmn";

    /** Whether a file of this name is one of the newsroom's models. */
    public static boolean isModel(String name) {
        return name.endsWith(DIAGRAM) || name.equals(DEADLINES);
    }

    boolean isDiagram() {
        return name.endsWith(DIAGRAM);
    }

    InputStream stream() {
        return new ByteArrayInputStream(content);
    }
}
