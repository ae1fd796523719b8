package org.warraq.report.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.warraq.language.Language;

/**
 * Writes Markdown: front matter, then each text behind a comment that names it. What would be markup is escaped, so that
 * any renderer shows the text as it is; direction comes from an element around it all.
 */
final class MarkdownWriter implements DocumentWriter {

    @Override
    public byte[] write(List<Field> fields, Language language, UnaryOperator<String> labels) {
        StringBuilder text = new StringBuilder(MarkdownFields.FIRST)
                .append("language: ")
                .append(language.tag())
                .append("\n---\n\n<div lang=\"")
                .append(language.tag())
                .append("\" dir=\"")
                .append(language.dir())
                .append("\">\n\n");
        for (Field field : fields) {
            if (field.isLabelled()) {
                text.append("**").append(labels.apply(field.key())).append("** ");
            }
            text.append("<!-- warraq ").append(field.name()).append(" -->\n");
            text.append(field.key().equals(Field.HEADLINE) ? "# " : "");
            text.append(escape(field.text(), field.key().equals(Field.HEADLINE)))
                    .append("\n\n");
        }
        return text.append("</div>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text, boolean oneLine) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean first = i == 0 || text.charAt(i - 1) == '\n';
            boolean last = i + 1 == text.length() || text.charAt(i + 1) == '\n';
            if (character == '\n') {
                boolean edge = oneLine || i == 0 || i + 1 == text.length();
                escaped.append(edge ? "&#10;" : "\\\n");
            } else if (character == '\r' || ((first || last) && (character == ' ' || character == '\t'))) {
                escaped.append("&#").append((int) character).append(';');
            } else {
                escaped.append(isMarkup(text, i, first) ? "\\" : "").append(character);
            }
        }
        return escaped.toString();
    }

    // "1990. …" begins a list as "- …" does; number signs at the end of a headline are none of it.
    private static boolean isMarkup(String text, int at, boolean first) {
        char character = text.charAt(at);
        boolean ordinal = (character == '.' || character == ')')
                && at > 0
                && text.substring(text.lastIndexOf('\n', at - 1) + 1, at).matches("\\d{1,9}");
        return "\\`*_[]<>&~|#".indexOf(character) >= 0 || (first && "+-=:".indexOf(character) >= 0) || ordinal;
    }
}
