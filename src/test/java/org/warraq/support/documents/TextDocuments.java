package org.warraq.support.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.warraq.report.Format.HTML;
import static org.warraq.report.Format.MARKDOWN;
import static org.warraq.report.Format.TEXT;

import java.nio.charset.Charset;
import java.util.List;

/** Plain texts, pages and Markdown. */
final class TextDocuments {

    static final String ENGLISH =
            "Ferry line agreed\n\nOSKARNA, March 11, 2026 (TP) — The ministers agreed on it today.";
    static final String ARABIC = "اتّفاق على خطّ بحريّ\n\nمرسى ياقوت، ٨ أيلول ٢٠٢٦ (إمنا) — اتّفق الوزيران عليه اليوم.";
    private static final String SAID = "ministers agreed on it today";
    private static final String ARABIC_SAID = "اتّفق الوزيران عليه اليوم";
    private static final Charset WINDOWS = Charset.forName("windows-1256");

    private TextDocuments() {}

    static List<Document> texts() {
        return List.of(
                Document.imported("text: wire", "en", TEXT, ENGLISH, SAID),
                Document.imported("text: Arabic wire", "ar", TEXT, ARABIC, ARABIC_SAID),
                Document.imported("text: with a byte order mark", "ar", TEXT, "\uFEFF" + ARABIC, ARABIC_SAID),
                Document.imported("text: UTF-16", "ar", TEXT, ARABIC.getBytes(UTF_16), ARABIC_SAID),
                Document.imported(
                                "text: windows-1256, declared",
                                "ar",
                                TEXT,
                                plain(ARABIC).getBytes(WINDOWS),
                                plain(ARABIC_SAID))
                        .as("text/plain; charset=windows-1256"),
                Document.imported(
                        "text: CR LF, tabs, odd spaces",
                        "en",
                        TEXT,
                        "Talks\r\n\r\nThey\tmet\u00a0again.\u2028Twice.",
                        "They met again Twice"),
                Document.imported(
                        "text: bidi overrides", "ar", TEXT, "\u202E" + ARABIC + "\u202C\u2067x\u2069", ARABIC_SAID),
                Document.imported(
                        "text: emoji, marks, joiners", "en", TEXT, "Talks 😀 🏳️‍🌈\n\nز\u200Cز e\u0301.", "Talks"),
                Document.imported("text: of no said type", "en", TEXT, ENGLISH, SAID)
                        .as("application/octet-stream"),
                Document.imported(
                        "text: looks like code",
                        "en",
                        TEXT,
                        "a < b && c > d\n\n{\"x\": [1]} ${x} {{y}} <script>",
                        "a b c d x"),
                Document.refused(
                        "text: windows-1256, undeclared", TEXT, plain(ARABIC).getBytes(WINDOWS), 422),
                Document.refused("text: UTF-16 without a mark", TEXT, ENGLISH.getBytes(UTF_16LE), 415, 422),
                Document.refused(
                        "text: bad bytes in UTF-8", TEXT, "They met \u00ff\u00fe here".getBytes(ISO_8859_1), 422),
                Document.refused(
                        "text: half a surrogate pair",
                        TEXT,
                        new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'},
                        422),
                Document.refused("text: NUL", TEXT, "They\0met", 415, 422),
                Document.refused("text: empty", TEXT, "", 422),
                Document.refused("text: white space", TEXT, " \n\t\u00a0\u200f\n", 422),
                Document.refused("text: one huge paragraph", TEXT, "word ".repeat(200_000), 422),
                Document.refused("text: 10,000 paragraphs", TEXT, "They met.\n\n".repeat(10_000), 422),
                Document.refused("text: two megabytes", TEXT, "They met.\n".repeat(200_000), 413),
                Document.refused("text: a PDF", TEXT, "%PDF-1.7\n%\u00e2\u00e3", 415),
                Document.refused("text: unknown character set", TEXT, ENGLISH, 415)
                        .as("text/plain; charset=x-nowhere"),
                Document.refused("text: declared as a picture", TEXT, ENGLISH, 415)
                        .as("image/png"),
                Document.refused("text: declared as Word", TEXT, ENGLISH, 415)
                        .as(org.warraq.report.Format.DOCX.mediaType()));
    }

    static List<Document> pages() {
        String arabic = "<html lang=ar dir=rtl><head><meta charset=windows-1256></head><body><h1>خطّ بحريّ</h1><p>"
                + plain(ARABIC_SAID) + ".</p></body></html>";
        return List.of(
                Document.imported(
                        "html: page",
                        "en",
                        HTML,
                        "<!doctype html><h1>Ferry line</h1><p>The ministers<br>met &amp; agreed.",
                        "Ferry line The ministers met agreed"),
                Document.imported(
                        "html: windows-1256 by its own word", "ar", HTML, arabic.getBytes(WINDOWS), plain(ARABIC_SAID)),
                Document.imported(
                        "html: says UTF-16 and is none",
                        "en",
                        HTML,
                        "<meta charset=utf-16><p>They met.</p>",
                        "They met"),
                Document.imported(
                        "html: table, list, notes",
                        "en",
                        HTML,
                        "<table><tr><td>one<td>two</table><ol><li>three<li>four</ol><aside>five</aside><xmp>six</xmp>",
                        "one two three four five six"),
                Document.imported(
                        "html: never closed", "ar", HTML, "<div><p><b><i>اجتمعا<p>اليوم</div", "اجتمعا اليوم"),
                Document.imported(
                        "html: script and style",
                        "en",
                        HTML,
                        "<script>alert(1)</script><style>p{}</style><p onclick=x>They met.</p>",
                        "They met"),
                Document.imported("html: odd references", "en", HTML, "<p>a&#x80; &#x110000; &unknown; c</p>", "c"),
                Document.refused("html: reference to half a surrogate pair", HTML, "<p>a&#xD800;b</p>", 422),
                Document.imported("html: deep", "en", HTML, "<div>".repeat(5_000) + "They met.", "They met"),
                Document.refused("html: 400,000 elements", HTML, "<div>".repeat(400_000), 413),
                Document.refused("html: misnested", HTML, "<b><i><a><div>".repeat(40_000), 413),
                Document.refused("html: 300,000 attributes", HTML, "<p " + attributes() + ">x", 413),
                Document.refused("html: nothing to see", HTML, "<title>x</title><script>y</script>", 422),
                Document.refused("html: declared as text", HTML, "<!doctype html><p>They met.", 415)
                        .as("text/plain"));
    }

    static List<Document> markdown() {
        return List.of(
                Document.imported(
                        "markdown: report",
                        "en",
                        MARKDOWN,
                        "# Ferry line\n\nThe *ministers* [met](http://x.example) `here`.\n\n- one\n- two\n",
                        "Ferry line The ministers met here one two"),
                Document.imported(
                        "markdown: Arabic",
                        "ar",
                        MARKDOWN,
                        "# خطّ بحريّ\n\n> " + ARABIC_SAID + ".\n\n1. أوّلًا\n",
                        ARABIC_SAID),
                Document.imported(
                        "markdown: with HTML in it",
                        "en",
                        MARKDOWN,
                        "<div data-warraq=\"body\">\n<p>They met.</p>\n</div>\n\n**Talks** went on.\n",
                        "They met Talks went on"),
                Document.imported("markdown: deep lists", "en", MARKDOWN, deepList(), "level0 level99"),
                Document.refused("markdown: brackets", MARKDOWN, "[".repeat(500_000), 413),
                Document.refused("markdown: stars", MARKDOWN, "*a **b ".repeat(100_000), 413),
                Document.refused("markdown: quotes", MARKDOWN, ">\n".repeat(300_000), 413));
    }

    // The character set of Windows has no vowel signs of ours, and digits of its own.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int digit = Character.digit(character, 10);
            plain.append(Character.isDigit(character) ? (char) ('0' + digit) : character);
        }
        return plain.toString();
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            attributes.append('a').append(i % 1000).append(' ');
        }
        return attributes.toString();
    }

    private static String deepList() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            list.append("  ".repeat(i)).append("- level").append(i).append('\n');
        }
        return list.toString();
    }
}
