package org.warraq.report.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.warraq.language.Language;

/**
 * Writes plain text: a first line that says what it is, then each text under a line in square brackets that names it.
 * A line of the text itself that begins with a bracket has a backslash before it; {@link TextReader} reads it.
 */
final class TextWriter implements DocumentWriter {

    @Override
    public byte[] write(List<Field> fields, Language language, UnaryOperator<String> labels) {
        StringBuilder text = new StringBuilder(TextReader.FIRST + language.tag() + "\n\n");
        for (Field field : fields) {
            text.append('[').append(field.name()).append(']');
            if (field.isLabelled()) {
                text.append(' ').append(labels.apply(field.key()));
            }
            text.append('\n').append(escape(field.text())).append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\r", "\\r").replaceAll("(?m)^\\[", "\\\\[");
    }
}
