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
        Fingerprint print = Fingerprint.of(query.from(), tokens);
        return new Asked(
                query,
                tokens,
                print,
                Hash.exactKey(query.from(), query.text()),
                new Distance(Fingerprint.unpacked(print.packedStems())),
                new Distance(Fingerprint.unpacked(print.packedVerbatim())),
                Memory.key(query.from(), query.previous()),
                Memory.key(query.from(), query.next()));
    }

    int stems(byte[] others) {
        return Score.of(byStems.to(Fingerprint.unpacked(others)), fingerprint.words(), others.length / 2);
    }

    int verbatim(byte[] others) {
        return Score.of(byTokens.to(Fingerprint.unpacked(others)), fingerprint.tokens(), others.length / 2);
    }
}
