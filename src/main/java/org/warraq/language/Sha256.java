package org.warraq.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, of bytes and of texts in UTF-8. Hexadecimal digits are lower-case. */
public final class Sha256 {

    private static final int SHORT = 16;

    private Sha256() {}

    /** Nothing hashed yet: for what is read or written piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 32 bytes. */
    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** 32 bytes. */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 64 digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /** 64 digits. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first 32 digits: enough where nobody gains by making two meet. */
    public static String shortHex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes), 0, SHORT);
    }

    /** The first 32 digits. */
    public static String shortHex(String text) {
        return shortHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
