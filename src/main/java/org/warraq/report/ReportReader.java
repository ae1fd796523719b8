package org.warraq.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.importing.Anatomy;
import org.warraq.report.importing.Decoding;
import org.warraq.report.importing.Lines;
import org.warraq.report.importing.Passage;

/**
 * Takes the plain text of a wire apart: headline, dateline, body, background, byline. Nothing is dropped or altered: what
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
        requireSize(Decoding.sizeOf(text));
        Decoding.requireKeepable(text);
        Lines lines = Lines.of(text);
        requireBounds(lines.passages());
        return Anatomy.of(lines, language, received);
    }

    private static void requireSize(long bytes) {
        if (bytes > BYTES_LIMIT) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "import-too-large", BYTES_LIMIT / 1024);
        }
    }

    private static void requireBounds(List<Passage> passages) {
        if (passages.isEmpty()) {
            throw Refusal.invalid("import-empty");
        }
        if (passages.size() > Contents.PARAGRAPHS_LIMIT) {
            throw Refusal.invalid("import-too-many-paragraphs", passages.size(), Contents.PARAGRAPHS_LIMIT);
        }
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).text().length() > Contents.PARAGRAPH_LIMIT) {
                throw Refusal.invalid("import-paragraph-too-long", i + 1, Contents.PARAGRAPH_LIMIT);
            }
        }
    }
}
