package org.warraq.translation.xliff;

import org.warraq.language.Sha256;

/** What a text was, short enough to travel with it. */
final class TextHash {

    private TextHash() {}

    /** The first half of its SHA-256, in hexadecimal. */
    static String of(String text) {
        return Sha256.shortHex(text);
    }
}
