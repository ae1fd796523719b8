package org.warraq.memory.search;

import org.jspecify.annotations.Nullable;
import org.warraq.language.Tokens;
import org.warraq.memory.Query;
import org.warraq.memory.index.Hash;
import org.warraq.memory.index.TextSignature;
import org.warraq.memory.index.TokenHashes;

/** A query, read once. */
public record PreparedQuery(
        Query query,
        Tokens tokens,
        TextSignature fingerprint,
        long exactKey,
        Levenshtein byStems,
        Levenshtein byWords,
        Levenshtein byTokens,
        EditBounds bounds,
        @Nullable Long previousKey,
        @Nullable Long nextKey) {

    /** Null where nothing is known of the context. */
    @Nullable
    Long contextKey() {
        return query.hasContext() ? Hash.contextKey(previousKey, nextKey) : null;
    }

    public static PreparedQuery of(Query query) {
        Tokens tokens = Tokens.of(query.from(), query.text());
        TextSignature fingerprint = TextSignature.of(query.from(), tokens);
        TokenHashes print = fingerprint.print();
        return new PreparedQuery(
                query,
                tokens,
                fingerprint,
                Hash.exactKey(query.from(), query.text()),
                new Levenshtein(TextSignature.unpacked(print.stems())),
                new Levenshtein(TextSignature.unpacked(print.words())),
                new Levenshtein(TextSignature.unpacked(print.verbatim())),
                new EditBounds(fingerprint.words(), fingerprint.tokens(), query.min()),
                Hash.key(query.from(), query.previous()),
                Hash.key(query.from(), query.next()));
    }

    /**
     * Whether a text may be a match, by its stems alone.
     *
     * @param stems see {@link TokenHashes}
     */
    boolean mayMatch(byte[] stems) {
        int words = stems.length / 2;
        int edits = words < bounds.end() ? bounds.edits(words) : -1;
        return edits >= 0 && byStems.to(TextSignature.unpacked(stems), edits) <= edits;
    }

    /** How alike a text is at most. */
    Score most(TokenHashes others) {
        return new Score(
                score(byStems, others.stems(), fingerprint.words()),
                score(byWords, others.words(), fingerprint.words()),
                score(byTokens, others.verbatim(), fingerprint.tokens()));
    }

    private static int score(Levenshtein distance, byte[] others, int own) {
        return Score.of(distance.to(TextSignature.unpacked(others), Integer.MAX_VALUE), own, others.length / 2);
    }
}
