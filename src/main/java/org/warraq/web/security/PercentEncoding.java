package org.warraq.web.security;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoded text as queries have it: every {@code %} stands before two hexadecimal digits, all of it is UTF-8. */
final class PercentEncoding {

    private static final int HEXADECIMAL = 16;

    private PercentEncoding() {}

    static boolean isReadable(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return true;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < encoded.length(); at++) {
            int unit = encoded.charAt(at);
            if (unit == '%') {
                unit = at + 2 < encoded.length() ? octet(encoded.charAt(at + 1), encoded.charAt(at + 2)) : -1;
                at += 2;
            }
            if (unit < 0) {
                return false;
            }
            bytes.write(unit);
        }
        return isUtf8(bytes.toByteArray());
    }

    private static int octet(char high, char low) {
        int first = Character.digit(high, HEXADECIMAL);
        int second = Character.digit(low, HEXADECIMAL);
        return first < 0 || second < 0 ? -1 : first * HEXADECIMAL + second;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
