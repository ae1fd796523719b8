package org.warraq.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.exchange.Extract;
import org.warraq.report.exchange.Files;
import org.warraq.report.importing.Anatomy;
import org.warraq.report.importing.Decoding;
import org.warraq.report.importing.ImportParagraph;

/**
 * Takes a wire, a text or a file, apart: headline, dateline, body, background, byline. Nothing is dropped or altered: what
 * it cannot place stays in the body and is reported. Takes time linear in the text's length.
 */
public final class ReportReader {

    /** The most a text may have, in bytes of UTF-8, and as it arrives. */
    public static final int BYTES_LIMIT = 1 << 20;

    private ReportReader() {}

    /**
     * Decodes what arrived.
     *
     * @param charset as declared by the sender; a byte order mark overrules it, and without either it must be UTF-8
     * @throws Refusal 413 too large, 415 an unknown charset, 422 bytes that are no text in it
     */
    public static String decode(byte[] bytes, @Nullable String charset) {
        requireSize(bytes.length);
        return Decoding.decode(bytes, charset);
    }

    /** Reads a text of which nobody knows when it came. @throws Refusal see the other */
    public static Reading read(String text, Language language) {
        return read(text, language, null);
    }

    /**
     * Reads a text.
     *
     * @param received the day it came: earlier meetings lie before it, and a dateline of the week before needs no year
     * @throws Refusal 413 a text too large; 422 one without words, with characters that cannot be kept, or with too many
     *     or too long paragraphs
     */
    public static Reading read(String text, Language language, @Nullable LocalDate received) {
        return reading(Files.read(text), language, received);
    }

    /**
     * What a file is, by what it is said to be and by what it begins with.
     *
     * @throws Refusal 415 a type that is not read, or another than was said
     */
    public static Format format(byte[] bytes, @Nullable Format declared) {
        return Files.format(bytes, declared);
    }

    /**
     * Reads a file of any format.
     *
     * @param charset as declared by the sender, where it is text
     * @throws Refusal as for a text, and 422 a file that is broken
     */
    public static Reading read(
            byte[] bytes, Format format, @Nullable String charset, Language language, @Nullable LocalDate received) {
        return reading(Files.read(bytes, format, charset), language, received);
    }

    /**
     * A content as a file for people, from which the same content is read again.
     *
     * @param labels what to call a text, by its key, in the report's language
     */
    public static byte[] write(Content content, Language language, Format format, UnaryOperator<String> labels) {
        return Files.write(content, language, format, labels);
    }

    private static Reading reading(Extract extract, Language language, @Nullable LocalDate received) {
        if (extract.content() != null) {
            return new Reading(extract.content(), extract.notes());
        }
        requireBounds(extract.lines().passages());
        Reading reading = Anatomy.of(extract.lines(), language, received);
        List<ImportFinding> findings = new ArrayList<>(extract.notes());
        findings.addAll(reading.findings());
        return new Reading(reading.content(), findings);
    }

    private static void requireSize(long bytes) {
        if (bytes > BYTES_LIMIT) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "import-too-large", BYTES_LIMIT / 1024);
        }
    }

    private static void requireBounds(List<ImportParagraph> passages) {
        if (passages.isEmpty()) {
            throw Refusal.invalid("import-empty");
        }
        if (passages.size() > ContentLimits.PARAGRAPHS_LIMIT) {
            throw Refusal.invalid("import-too-many-paragraphs", passages.size(), ContentLimits.PARAGRAPHS_LIMIT);
        }
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).text().length() > ContentLimits.PARAGRAPH_LIMIT) {
                throw Refusal.invalid("import-paragraph-too-long", i + 1, ContentLimits.PARAGRAPH_LIMIT);
            }
        }
    }
}
