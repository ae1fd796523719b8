package org.warraq.memory.tmx;

import java.util.Map;

/** The XML that we write. */
final class TmxEscaping {

    private TmxEscaping() {}

    /** Characters that XML 1.0 cannot hold are left out. */
    static void escaped(StringBuilder to, String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '&' -> to.append("&amp;");
                case '"' -> to.append("&quot;");
                // as written they would be read as spaces, or as other line ends
                case '\r', '\n', '\t' -> to.append("&#").append((int) character).append(';');
                default -> {
                    if (isXml(text, i)) {
                        to.append(character);
                    }
                }
            }
        }
    }

    private static boolean isXml(String text, int at) {
        char character = text.charAt(at);
        if (Character.isSurrogate(character)) {
            return Character.isHighSurrogate(character)
                    ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                    : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return character >= ' ' && character < '\uFFFE';
    }

    static void start(StringBuilder to, String name, Map<String, String> attributes) {
        to.append('<').append(name);
        attributes.forEach((attribute, value) -> attribute(to, attribute, value));
        to.append('>');
    }

    static void attribute(StringBuilder to, String name, String value) {
        to.append(' ').append(name).append("=\"");
        escaped(to, value);
        to.append('"');
    }

    static void end(StringBuilder to, String name) {
        to.append("</").append(name).append('>');
    }
}
