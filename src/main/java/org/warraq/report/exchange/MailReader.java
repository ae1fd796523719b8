package org.warraq.report.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;
import org.warraq.people.Refusal;
import org.warraq.report.Format;
import org.warraq.report.ImportFinding;
import org.warraq.report.importing.Decoding;

/**
 * Reads mails: a Word document sent along is the report, else the text is. What else stands in the mail is left out, and
 * said.
 */
final class MailReader {

    private static final int QUOTED = 200;
    private static final int SUBJECT = 1_000;

    private final List<ImportFinding> notes = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder page = new StringBuilder();
    private final StringBuilder beside = new StringBuilder();
    private final Deque<Boolean> alternatives = new ArrayDeque<>();
    private byte @Nullable [] document;
    private String subject = "";

    /** @throws Refusal 413 too large or too deep, 422 no mail, or one cut short */
    Extract read(byte[] bytes) {
        try {
            walk(bytes);
        } catch (MimeException | IOException | IllegalArgumentException broken) {
            throw Refusal.invalid("import-broken-mail");
        }
        Extract extract = report();
        List<ImportFinding> all = new ArrayList<>(extract.notes());
        if (!subject.isBlank()) {
            all.add(Extract.note("subject-left-out", quoted(subject)));
        }
        all.addAll(notes);
        return new Extract(extract.lines(), extract.content(), all);
    }

    private Extract report() {
        if (document == null) {
            return plain.toString().isBlank()
                    ? HtmlReader.read(page.append(beside).toString())
                    : TextReader.read(text());
        }
        if (!plain.toString().isBlank()) {
            notes.add(Extract.note("mail-text-left-out", quoted(plain.toString())));
        }
        return new DocxReader().read(document);
    }

    /** The text, and what of pages is no second form of it. */
    private String text() {
        StringBuilder text = new StringBuilder(plain);
        HtmlReader.text(beside.toString())
                .passages()
                .forEach(passage -> text.append("\n\n").append(passage.text()));
        return text.toString();
    }

    private void walk(byte[] bytes) throws MimeException, IOException {
        MimeConfig limits = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderCount(1_000)
                .setMaxHeaderLen(100_000)
                .build();
        MimeTokenStream stream = new MimeTokenStream(limits, DecodeMonitor.STRICT, new DefaultBodyDescriptorBuilder());
        stream.parse(new ByteArrayInputStream(bytes));
        int depth = 0;
        int parts = 0;
        boolean headed = false;
        for (EntityState at = stream.getState(); at != EntityState.T_END_OF_STREAM; at = stream.next()) {
            switch (at) {
                case T_START_MULTIPART, T_START_MESSAGE -> {
                    depth++;
                    alternatives.push(isAlternative(at, stream));
                }
                case T_END_MULTIPART, T_END_MESSAGE -> {
                    depth--;
                    alternatives.poll();
                }
                case T_FIELD -> {
                    headed = true;
                    field(depth, stream.getField().getName(), stream.getField().getBody());
                }
                case T_BODY -> {
                    parts++;
                    part((MaximalBodyDescriptor) stream.getBodyDescriptor(), stream.getDecodedInputStream());
                }
                default -> {}
            }
            if (depth > Limits.MAIL_DEPTH || parts > Limits.MAIL_PARTS) {
                throw Limits.tooLarge("import-too-deep", Limits.MAIL_DEPTH);
            }
        }
        if (!headed) {
            throw Refusal.invalid("import-broken-mail");
        }
    }

    private static boolean isAlternative(EntityState at, MimeTokenStream stream) {
        return at == EntityState.T_START_MULTIPART
                && stream.getBodyDescriptor().getMimeType().equalsIgnoreCase("multipart/alternative");
    }

    // A mail is itself one message deep.
    private void field(int depth, String name, @Nullable String body) {
        if (depth <= 1 && name.equalsIgnoreCase("Subject") && body != null) {
            // Decoding tries each beginning of a word with all that follows.
            String start = body.substring(0, Math.min(body.length(), SUBJECT));
            subject =
                    DecoderUtil.decodeEncodedWords(start, DecodeMonitor.SILENT).strip();
        }
    }

    private void part(MaximalBodyDescriptor part, InputStream body) throws IOException {
        String type = part.getMimeType().toLowerCase(Locale.ROOT);
        String name = Objects.requireNonNullElse(part.getContentDispositionFilename(), name(part));
        boolean attached = "attachment".equalsIgnoreCase(part.getContentDispositionType());
        if (document == null && isDocument(type, name)) {
            document = body.readAllBytes();
        } else if (!attached && type.equals("text/plain")) {
            append(plain, "", text(part, body));
        } else if (!attached && type.equals("text/html")) {
            append(alternatives.contains(true) ? page : beside, "<hr>", text(part, body));
        } else {
            notes.add(Extract.note("attachment-left-out", quoted(name.isBlank() ? type : name)));
        }
    }

    private static void append(StringBuilder all, String between, String text) {
        all.append(all.isEmpty() ? "" : "\n" + between).append(text);
    }

    private static boolean isDocument(String type, String name) {
        return type.equals(Format.DOCX.mediaType())
                || name.toLowerCase(Locale.ROOT).endsWith(".docx");
    }

    private static String name(MaximalBodyDescriptor part) {
        return part.getContentTypeParameters().getOrDefault("name", "");
    }

    private static String text(MaximalBodyDescriptor part, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(Limits.HTML + 1);
        if (bytes.length > Limits.HTML) {
            throw Limits.tooLarge("import-too-large", Limits.HTML / 1024);
        }
        // Without a charset it is ASCII by the book, and UTF-8 as mails are written; pages say it themselves.
        String charset = part.getContentTypeParameters().get("charset");
        if (charset != null && !charset.equalsIgnoreCase("us-ascii")) {
            return Decoding.decode(bytes, charset);
        }
        return Decoding.decode(bytes, part.getSubType().equalsIgnoreCase("html") ? HtmlReader.ownCharset(bytes) : null);
    }

    private static String quoted(String text) {
        String said = text.replaceAll("\\s+", " ").strip();
        return said.length() > QUOTED ? said.substring(0, QUOTED) + "…" : said;
    }
}
