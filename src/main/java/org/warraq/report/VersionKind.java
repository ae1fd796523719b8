package org.warraq.report;

import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** Why a version was cut. */
public enum VersionKind implements Keyed {
    CREATE,
    IMPORT,
    SAVE,
    SUBMIT,
    ACCEPT,
    RETURN,
    RESTORE,
    /** A round began: what readers see, with an empty public note. */
    BEGIN,
    /** What somebody had typed when the task left their hands. */
    KEEP;

    /** @throws IllegalArgumentException if there is no such kind */
    static VersionKind of(String key) {
        return KeyedEnums.of(VersionKind.class, key);
    }
}
