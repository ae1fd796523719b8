package org.warraq.report.exchange;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Format;

/** Every format's reader and writer. */
public final class Files {

    private Files() {}

    /** See {@link Sniffing#of}. */
    public static Format format(byte[] bytes, @Nullable Format declared) {
        return Sniffing.of(bytes, declared);
    }

    /**
     * What a file says.
     *
     * @param charset as declared with it
     * @throws Refusal 413, 415 or 422: too large, of another kind, broken
     */
    public static Extract read(byte[] bytes, Format format, @Nullable String charset) {
        if (bytes.length == 0) {
            throw Refusal.invalid("import-empty");
        }
        try {
            return read(format, bytes, charset);
        } catch (RuntimeException | StackOverflowError broken) {
            // Whatever a stranger's file makes a parser stumble over, it is the file that is broken.
            throw broken instanceof Refusal refusal ? refusal : Refusal.invalid("import-broken", format.extension());
        }
    }

    private static Extract read(Format format, byte[] bytes, @Nullable String charset) {
        return switch (format) {
            case TEXT -> new TextReader().read(bytes, charset);
            case HTML -> new HtmlReader().read(bytes, charset);
            case MARKDOWN -> new MarkdownReader().read(bytes, charset);
            case DOCX -> new DocxReader().read(bytes);
            case MAIL -> new MailReader().read(bytes);
        };
    }

    /** What a text says that somebody pasted. */
    public static Extract read(String text) {
        return TextReader.read(text);
    }

    /** @param labels what to call a text, by its key, in the report's language */
    public static byte[] write(Content content, Language language, Format format, UnaryOperator<String> labels) {
        DocumentWriter writer = switch (format) {
            case TEXT -> new TextWriter();
            case HTML -> new HtmlWriter();
            case MARKDOWN -> new MarkdownWriter();
            case DOCX -> new DocxWriter();
            case MAIL -> throw new IllegalArgumentException("reports are not sent as mails");
        };
        List<Field> fields = Fields.of(content);
        return writer.write(fields, language, labels);
    }
}
