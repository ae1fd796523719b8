package org.warraq.people;

import java.security.SecureRandom;
import java.util.Base64;
import org.warraq.language.Sha256;

/** Random words, of 256 bits where nothing else is said, that open something. Only their SHA-256 is kept: with that many bits no salt is needed. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** Safe in an address and in a header. */
    public static String random() {
        return random(32);
    }

    /** @param length in bytes */
    public static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of it, 32 bytes. */
    public static byte[] hash(String secret) {
        return Sha256.of(secret);
    }
}
