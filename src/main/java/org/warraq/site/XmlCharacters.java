package org.warraq.site;

import org.jdom2.Verifier;

/** Text as XML can hold it. */
final class XmlCharacters {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlCharacters() {}

    /** Puts a replacement character where XML has no way to write one, such as control characters. */
    static String of(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Verifier.isXMLCharacter(point) ? point : REPLACEMENT)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
