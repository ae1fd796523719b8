package org.warraq.workflow.models;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * A diagram or a decision table as it stands in its file.
 *
 * @param name the file's name, without its folder: the same from the jar and from the newsroom's own folder
 */
@SuppressWarnings("ArrayRecordComponent")
public // never compared, and read once
record ModelFile(String name, byte[] content) {

    InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    /** As the engine deploys it, by its name alone: the engine compares names to see what is new. */
    public Resource resource() {
        return new ByteArrayResource(content) {
            @Override
            public String getDescription() {
                return name;
            }

            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
