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
                Memory.key(query.from(), query.previous()),
                Memory.key(query.from(), query.next()));
    }

    /** How alike a text is at most; not worked out further than to say that it is not alike enough. */
    Score most(Print others) {
        int stems = score(byStems, others.stems(), fingerprint.words());
        // words are no more alike than their stems
        int words = stems < query.min() ? 0 : score(byWords, others.words(), fingerprint.words());
        return new Score(stems, words, score(byTokens, others.verbatim(), fingerprint.tokens()));
    }

    private int score(Distance distance, byte[] others, int own) {
        int length = others.length / 2;
        int most = Score.mostDistance(query.min(), own, length);
        return Score.of(distance.to(Fingerprint.unpacked(others), most), own, length);
    }
}
