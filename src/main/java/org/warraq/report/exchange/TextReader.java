package org.warraq.report.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;
import org.warraq.report.importing.Decoding;
import org.warraq.report.importing.Lines;

/** Reads plain text, and the plain text that {@link TextWriter} writes. */
final class TextReader {

    static final String FIRST = "Warraq 1 ";

    private static final Pattern LABEL = Pattern.compile("\\[([a-z.]+(?::[A-Za-z0-9_-]+)?)](?: .*)?");

    Extract read(byte[] bytes, @Nullable String charset) {
        if (bytes.length > Limits.TEXT) {
            throw Limits.tooLarge("import-too-large", Limits.TEXT / 1024);
        }
        return read(Decoding.decode(bytes, charset));
    }

    static Extract read(String text) {
        if (Decoding.sizeOf(text) > Limits.TEXT) {
            throw Limits.tooLarge("import-too-large", Limits.TEXT / 1024);
        }
        Decoding.requireKeepable(text);
        return content(text).map(Extract::of).orElseGet(() -> Extract.of(Lines.of(text), List.of()));
    }

    private static Optional<Content> content(String text) {
        String[] lines = text.replace("\r\n", "\n").split("\n", -1);
        if (!lines[0].startsWith(FIRST) || lines.length < 2 || !lines[1].isBlank()) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        String name = null;
        List<String> own = new ArrayList<>();
        for (int i = 2; i < lines.length; i++) {
            Matcher label = LABEL.matcher(lines[i]);
            if (!label.matches()) {
                own.add(lines[i]);
                continue;
            }
            if (!keep(fields, name, own)) {
                return Optional.empty();
            }
            name = label.group(1);
            own.clear();
        }
        own.remove(own.size() - 1);
        return keep(fields, name, own) ? Assembly.of(fields) : Optional.empty();
    }

    /** Words before the first label would be lost: such a text is read as any other. */
    private static boolean keep(List<Field> fields, @Nullable String name, List<String> lines) {
        if (name == null) {
            return lines.isEmpty();
        }
        boolean spaced = lines.size() > 1 && lines.get(lines.size() - 1).isEmpty();
        String text = String.join("\n", spaced ? lines.subList(0, lines.size() - 1) : lines);
        fields.add(Field.named(name, unescape(text)));
        return true;
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(text.charAt(i) == 'r' ? '\r' : text.charAt(i));
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
