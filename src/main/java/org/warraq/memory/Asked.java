package org.warraq.memory;

import org.jspecify.annotations.Nullable;
import org.warraq.language.Tokens;

/** A query, read once. */
record Asked(
        Query query,
        Tokens tokens,
        Fingerprint fingerprint,
        long exactKey,
        Distance byStems,
        Distance byWords,
        Distance byTokens,
        Bounds bounds,
        @Nullable Long previousKey,
        @Nullable Long nextKey) {

    /** Null where nothing is known of the context. */
    @Nullable
    Long contextKey() {
        return query.hasContext() ? Hash.contextKey(previousKey, nextKey) : null;
    }

    static Asked of(Query query) {
        Tokens tokens = Tokens.of(query.from(), query.text());
        Fingerprint fingerprint = Fingerprint.of(query.from(), tokens);
        Print print = fingerprint.print();
        return new Asked(
                query,
                tokens,
                fingerprint,
                Hash.exactKey(query.from(), query.text()),
                new Distance(Fingerprint.unpacked(print.stems())),
                new Distance(Fingerprint.unpacked(print.words())),
                new Distance(Fingerprint.unpacked(print.verbatim())),
                new Bounds(fingerprint.words(), fingerprint.tokens(), query.min()),
                Memory.key(query.from(), query.previous()),
                Memory.key(query.from(), query.next()));
    }

    /**
     * Whether a text may be a match, by its stems alone.
     *
     * @param stems see {@link Print}
     */
    boolean mayMatch(byte[] stems) {
        int words = stems.length / 2;
        int edits = words < bounds.end() ? bounds.edits(words) : -1;
        return edits >= 0 && byStems.to(Fingerprint.unpacked(stems), edits) <= edits;
    }

    /** How alike a text is at most. */
    Score most(Print others) {
        return new Score(
                score(byStems, others.stems(), fingerprint.words()),
                score(byWords, others.words(), fingerprint.words()),
                score(byTokens, others.verbatim(), fingerprint.tokens()));
    }

    private static int score(Distance distance, byte[] others, int own) {
        return Score.of(distance.to(Fingerprint.unpacked(others), Integer.MAX_VALUE), own, others.length / 2);
    }
}
