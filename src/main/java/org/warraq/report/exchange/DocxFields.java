package org.warraq.report.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.report.Content;

/**
 * The texts of a report in a document of ours: each stands in a content control whose tag names it, under a label where it
 * needs one. What somebody wrote between them in Word becomes paragraphs.
 */
final class DocxFields {

    static final String TAG = "warraq:";
    static final String LABEL = "WarraqLabel";

    /** A character XML cannot hold, written as Office writes it in its other formats. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-F]{4})_");

    private DocxFields() {}

    static Optional<Content> content(List<DocxBlock> blocks) {
        if (blocks.stream().noneMatch(block -> block.control() != null)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        DocxControl before = null;
        for (DocxBlock block : blocks) {
            DocxControl control = block.control();
            if (control == null) {
                addStray(fields, block);
            } else if (control.equals(before)) {
                addMore(fields, unescape(block.text()));
            } else {
                fields.add(Field.named(control.tag(), unescape(block.text())));
            }
            before = control;
        }
        return Assembly.of(fields);
    }

    private static void addStray(List<Field> fields, DocxBlock block) {
        if (!block.label() && !block.text().isBlank()) {
            boolean earlier = fields.stream().anyMatch(field -> field.key().equals(Field.BACKGROUND));
            fields.add(Field.of(earlier ? Field.EARLIER : Field.BODY, block.text()));
        }
    }

    /** A second paragraph in one control: somebody pressed Enter. A paragraph was split, a line got longer. */
    private static void addMore(List<Field> fields, String text) {
        Field last = fields.get(fields.size() - 1);
        if (last.isParagraph()) {
            fields.add(Field.of(last.key(), text));
        } else {
            fields.set(fields.size() - 1, new Field(last.key(), last.id(), last.text() + "\n" + text));
        }
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean readAsEscape = character == '_'
                    && ESCAPED.matcher(text).region(i, text.length()).lookingAt();
            if (readAsEscape || !isXml(character)) {
                escaped.append(String.format("_x%04X_", (int) character));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }

    private static boolean isXml(char character) {
        return character >= ' ' ? character < '\uFFFE' : character == '\t' || character == '\n';
    }

    private static String unescape(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
