package org.warraq.report;

import java.util.Locale;

/** Why a version was cut. */
public enum VersionKind {
    CREATE,
    IMPORT,
    SAVE,
    SUBMIT,
    ACCEPT,
    RETURN,
    RESTORE,
    /** What somebody had typed when the task left their hands. */
    KEEP;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such kind */
    static VersionKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
