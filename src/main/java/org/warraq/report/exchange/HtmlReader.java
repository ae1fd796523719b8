package org.warraq.report.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.warraq.report.ImportFinding;
import org.warraq.report.importing.Decoding;
import org.warraq.report.importing.Lines;

/** Reads pages of HTML, parts of pages too: what a browser shows, block by block. */
final class HtmlReader {

    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{1,40})");
    private static final int META_WITHIN = 2_048;

    /** @param charset as declared with the file; else it says so itself, or is UTF-8 */
    Extract read(byte[] bytes, @Nullable String charset) {
        if (bytes.length > Limits.HTML) {
            throw Limits.tooLarge("import-too-large", Limits.HTML / 1024);
        }
        String html = Decoding.decode(bytes, charset == null ? ownCharset(bytes) : charset);
        Decoding.requireKeepable(html);
        return read(html);
    }

    static Extract read(String html) {
        Document page = parse(html);
        return HtmlFields.content(page).map(Extract::of).orElseGet(() -> extract(page));
    }

    /** The paragraphs of a part of a page. */
    static Lines text(String html) {
        return extract(parse(html)).lines();
    }

    private static Document parse(String html) {
        Markup.requireFewTags(html);
        return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(Limits.DEPTH));
    }

    private static Extract extract(Document page) {
        Passages passages = new Passages();
        HtmlText walk = new HtmlText(passages);
        page.body().filter(walk);
        walk.endBlock();
        List<ImportFinding> notes = new ArrayList<>();
        if (!walk.hidden().isEmpty()) {
            notes.add(Extract.note("hidden-left-out", walk.hidden()));
        }
        return Extract.of(passages.lines(), notes);
    }

    static @Nullable String ownCharset(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(start);
        // It could be read before the charset was known, so it is in none of two bytes a character, whatever it says.
        return meta.find() && !meta.group(1).toLowerCase(Locale.ROOT).startsWith("utf-16") ? meta.group(1) : null;
    }
}
