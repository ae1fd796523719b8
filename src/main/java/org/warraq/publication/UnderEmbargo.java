package org.warraq.publication;

import java.util.UUID;

/** The report may not be out yet. No failure: whoever waits for it goes on waiting. */
public final class UnderEmbargo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnderEmbargo(UUID report) {
        super("under embargo: " + report);
    }
}
