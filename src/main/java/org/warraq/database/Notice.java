package org.warraq.database;

import org.warraq.language.Keyed;

/**
 * Something a database trigger told every node, after the transaction that did it was committed.
 *
 * @param payload ids only; empty where the connection was lost meanwhile, so that anything may have happened
 */
public record Notice(Channel channel, String payload) {

    /** What triggers tell of. */
    public enum Channel implements Keyed {
        TASK,
        PERSON,
        EDITION,
        LEXICON,
        POLICY,
        MODEL;

        /** As the database calls it: {@code warraq_task}. */
        @Override
        public String key() {
            return "warraq_" + Keyed.super.key();
        }
    }

    /** Whether notices may have been missed before this one. */
    public boolean isGap() {
        return payload.isEmpty();
    }
}
