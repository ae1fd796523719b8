package org.warraq.editing;

import org.warraq.language.Keyed;

/** In what capacity somebody lays hands on a translation. */
public enum TranslationHand implements Keyed {
    /** Holds its translate task. */
    TRANSLATOR("translate"),
    /** Was asked to help by whoever holds its translate task, and translates the pair still. */
    HELPER("help"),
    /** Holds its review task. */
    REVIEWER("review"),
    /** Holds an approve task of the report. */
    APPROVER("approve");

    private final String sql;

    TranslationHand(String sql) {
        this.sql = sql;
    }

    /** The stage whose task they hold, or {@code help}. */
    String sql() {
        return sql;
    }
}
