package org.warraq.translation.xliff;

import java.util.ArrayDeque;
import java.util.Deque;
import org.warraq.translation.xliff.standard.CodePointRule;

/** Writes XML by hand: what is written here is known, and every character of a text has to come back. */
final class XmlStringBuilder {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    XmlStringBuilder start(String name) {
        closeTag();
        xml.append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    XmlStringBuilder with(String attribute, Object value) {
        xml.append(' ').append(attribute).append("=\"");
        escape(String.valueOf(value), true);
        xml.append('"');
        return this;
    }

    /** Characters that XML cannot hold become code points. */
    XmlStringBuilder text(String text) {
        closeTag();
        int plain = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (CodePointRule.isUnwritable(point)) {
                escape(text.substring(plain, i), false);
                xml.append(String.format("<cp hex=\"%04X\"/>", point));
                plain = i + Character.charCount(point);
            }
        }
        escape(text.substring(plain), false);
        return this;
    }

    /** What XML cannot hold is left out: for what only people read. */
    XmlStringBuilder plain(String text) {
        closeTag();
        escape(
                text.codePoints()
                        .filter(point -> !CodePointRule.isUnwritable(point))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString(),
                false);
        return this;
    }

    XmlStringBuilder end() {
        String name = open.pop();
        if (inTag) {
            xml.append("/>");
            inTag = false;
        } else {
            xml.append("</").append(name).append('>');
        }
        return this;
    }

    XmlStringBuilder line() {
        closeTag();
        xml.append('\n').append("  ".repeat(open.size()));
        return this;
    }

    @Override
    public String toString() {
        return xml.toString();
    }

    private void closeTag() {
        if (inTag) {
            xml.append('>');
            inTag = false;
        }
    }

    // A reader turns a bare carriage return into a line's end, and white space in an attribute into a blank.
    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append(attribute ? "&quot;" : "\"");
                case '\r' -> xml.append("&#13;");
                case '\n', '\t' -> xml.append(attribute ? "&#" + (int) c + ";" : String.valueOf(c));
                default -> xml.append(c);
            }
        }
    }
}
