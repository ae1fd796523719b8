package org.warraq.report.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;

/** The texts of a report in Markdown of ours, each behind a comment that names it. */
final class MarkdownFields {

    static final String FIRST = "---\nwarraq: 1\n";

    private static final Pattern NAME =
            Pattern.compile("(?:\\*\\*.*\\*\\* )?<!-- warraq ([a-z.]+(?::[A-Za-z0-9_-]+)?) -->");
    private static final Pattern FRONT = Pattern.compile("---\nwarraq: 1\n(?:[a-z]+: .*\n)*---\n\n<div[^>\n]*>\n\n");
    private static final String END = "\n\n</div>\n";

    private MarkdownFields() {}

    static Optional<Content> content(String markdown) {
        String text = markdown.replace("\r\n", "\n");
        Matcher front = FRONT.matcher(text);
        if (!front.lookingAt() || !text.endsWith(END)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        String name = null;
        StringBuilder own = new StringBuilder();
        for (String line :
                text.substring(front.end(), text.length() - END.length() + 1).split("\n", -1)) {
            Matcher named = NAME.matcher(line);
            if (!named.matches()) {
                own.append(line).append('\n');
            } else if (keep(fields, name, own)) {
                name = named.group(1);
                own.setLength(0);
            } else {
                return Optional.empty();
            }
        }
        return keep(fields, name, own) ? Assembly.of(fields) : Optional.empty();
    }

    private static boolean keep(List<Field> fields, @Nullable String name, StringBuilder own) {
        String text = own.toString();
        if (name == null) {
            return text.isBlank();
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        String marked = text.substring(0, end);
        boolean headline = name.equals(Field.HEADLINE) && marked.startsWith("#");
        fields.add(Field.named(name, unescape(headline ? marked.substring(Math.min(2, marked.length())) : marked)));
        return true;
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int semicolon = text.startsWith("&#", i) ? text.indexOf(';', i) : -1;
            if (character == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(text.charAt(i));
            } else if (semicolon > 0 && text.substring(i + 2, semicolon).matches("\\d{1,3}")) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, semicolon)));
                i = semicolon;
            } else {
                plain.append(character);
            }
        }
        return plain.toString();
    }
}
