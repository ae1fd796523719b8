package org.warraq.memory.index;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.language.Sha256;

/** Hashes that are stored: the same on every node and in every release. */
public final class Hash {

    private Hash() {}

    /** Equal for texts of one language whose exact keys are equal. */
    public static long exactKey(Language language, String text) {
        byte[] hash = Sha256.of(language.tag() + "\n" + Keys.exact(text));
        return ByteBuffer.wrap(hash).getLong();
    }

    /** The same of a neighbour; null where there is none. */
    public static @Nullable Long key(Language language, @Nullable String neighbour) {
        return neighbour == null ? null : exactKey(language, neighbour);
    }

    /** Equal for equal neighbours, by their exact keys; null where there is none. */
    public static long contextKey(@Nullable Long previous, @Nullable Long next) {
        return (previous == null ? 0 : previous) ^ (next == null ? 0 : next << 1);
    }

    static int of(String token) {
        return mix(token.hashCode(), token.length());
    }

    /** The finaliser of MurmurHash3 over both. */
    static int mix(int one, int other) {
        int hash = one * 0xcc9e2d51 + Integer.rotateLeft(other * 0x1b873593, 13);
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
