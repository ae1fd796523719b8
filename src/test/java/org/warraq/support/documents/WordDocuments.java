package org.warraq.support.documents;

import static org.warraq.support.documents.Word.paragraph;
import static org.warraq.support.documents.Word.text;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.warraq.report.Format;

/** Word documents. */
final class WordDocuments {

    private static final String ENGLISH = "The two ministers agreed on a ferry line between the islands.";
    private static final String ARABIC = "اتّفق الوزيران على خطّ بحريّ بين الجزيرتين.";

    private WordDocuments() {}

    static List<Document> all() {
        return List.of(
                whole("docx: plain", "en", Word.of(paragraph("Ferry line agreed") + paragraph(ENGLISH)), ENGLISH),
                whole("docx: right-to-left runs", "ar", Word.of(rightToLeft()), ARABIC + " Oskarna"),
                whole("docx: tracked changes", "en", Word.of(tracked()), "They signed the treaty One paragraph"),
                whole("docx: footnotes", "en", footnotes(), ENGLISH + " Signed in Oskarna"),
                whole("docx: lists", "en", list(), "First water Then light"),
                whole("docx: table", "ar", Word.of(table()), "الوزير المدينة سامر مرسى"),
                whole("docx: deep tables", "en", Word.of(deepTables(50)), "innermost"),
                whole("docx: text box", "en", Word.of(textBox()), "boxed words around it"),
                whole("docx: surplus namespaces and comments", "en", odd(), ENGLISH),
                whole("docx: bidi overrides", "ar", Word.of(paragraph("\u202E" + ARABIC + "\u202C")), ARABIC),
                whole("docx: header is left out and said", "en", header(), ENGLISH),
                refused("docx: cut short", Arrays.copyOf(plain(), plain().length / 2), 422),
                refused("docx: bytes changed", changed(plain()), 422),
                refused("docx: zeros", new byte[10_000], 415, 422),
                refused("docx: nothing", new byte[0], 415, 422),
                refused(
                        "docx: no document in it",
                        Word.of("").with("word/document.xml", "<a/>").bytes(),
                        415,
                        422),
                refused("docx: bomb of 200 MB", bomb(), 413),
                refused(
                        "docx: 10,000 paragraphs",
                        Word.of(paragraph("A line.").repeat(10_000)).bytes(),
                        413,
                        422),
                refused("docx: external entity", entity("<!ENTITY x SYSTEM \"file:///etc/passwd\">"), 422),
                refused("docx: billion laughs", entity(laughs()), 422),
                refused(
                        "docx: deep elements",
                        Word.of("<w:x>".repeat(5_000) + "</w:x>".repeat(5_000)).bytes(),
                        413),
                refused(
                        "docx: huge attribute",
                        Word.filled("<w:p w:x=\"", noise(), 40, "\"/>").bytes(),
                        413),
                refused(
                        "docx: huge comment",
                        Word.filled("<!--", noise(), 40, "-->").bytes(),
                        413),
                refused("docx: huge properties", properties().bytes(), 413),
                refused("docx: lone surrogate", Word.of(paragraph("a&#xD800;b")).bytes(), 422),
                refused(
                        "docx: only white space",
                        Word.of(paragraph("  \u00a0 ")).bytes(),
                        422));
    }

    static byte[] plain() {
        return Word.of(paragraph("Ferry line agreed") + paragraph(ENGLISH)).bytes();
    }

    private static Document whole(String name, String language, Word word, String words) {
        return Document.imported(name, language, Format.DOCX, word.bytes(), words);
    }

    private static Document refused(String name, byte[] bytes, Integer... refusals) {
        return Document.refused(name, Format.DOCX, bytes, refusals);
    }

    private static String rightToLeft() {
        return "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr>" + text(ARABIC + " ") + "</w:r><w:r>"
                + text("Oskarna") + "</w:r></w:p>";
    }

    private static String tracked() {
        return "<w:p><w:r>" + text("They ")
                + "</w:r><w:del><w:r><w:delText>tore up </w:delText></w:r></w:del><w:ins><w:r>"
                + text("signed ") + "</w:r></w:ins><w:r>" + text("the treaty.") + "</w:r></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r>" + text("One ") + "</w:r></w:p>"
                + paragraph("paragraph.");
    }

    private static Word footnotes() {
        String reference = "<w:p><w:r>" + text(ENGLISH) + "<w:footnoteReference w:id=\"2\"/></w:r></w:p>";
        return Word.of(reference)
                .related(
                        "footnotes",
                        "footnotes",
                        "<w:footnote w:id=\"2\">" + paragraph("Signed in Oskarna") + "</w:footnote>");
    }

    private static Word list() {
        String numbered = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
        return Word.of("<w:p>" + numbered + "<w:r>" + text("First water") + "</w:r></w:p><w:p>" + numbered + "<w:r>"
                        + text("Then light") + "</w:r></w:p>")
                .related(
                        "numbering",
                        "numbering",
                        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
                                + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    }

    private static String table() {
        return "<w:tbl>" + row("الوزير", "المدينة") + row("سامر", "مرسى") + "</w:tbl>";
    }

    private static String row(String one, String other) {
        return "<w:tr><w:tc>" + paragraph(one) + "</w:tc><w:tc>" + paragraph(other) + "</w:tc></w:tr>";
    }

    private static String deepTables(int depth) {
        return "<w:tbl><w:tr><w:tc>".repeat(depth) + paragraph("innermost") + "</w:tc></w:tr></w:tbl>".repeat(depth);
    }

    private static String textBox() {
        return "<w:p><w:r><w:pict><w:txbxContent>" + paragraph("boxed words") + "</w:txbxContent></w:pict></w:r><w:r>"
                + text("around it") + "</w:r></w:p>";
    }

    private static Word odd() {
        String document = Word.part("document", "<w:body><!-- note --><?mso x?>" + paragraph(ENGLISH) + "</w:body>");
        return Word.of("").with("word/document.xml", document.replace("<w:p>", "<w:p xmlns:q=\"urn:q\" q:odd=\"1\">"));
    }

    private static Word header() {
        return Word.of(paragraph(ENGLISH)).related("header", "hdr", paragraph("Page 1"));
    }

    private static byte[] changed(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int i = 200; i < bytes.length; i += 7) {
            bytes[i] ^= 0x55;
        }
        return bytes;
    }

    private static byte[] bomb() {
        return Word.filled("", " ".repeat(1 << 20), 200, "").bytes();
    }

    private static byte[] entity(String definition) {
        String document = Word.part("document", "<w:body>" + paragraph("&x;") + "</w:body>");
        return Word.of("")
                .with("word/document.xml", document.replaceFirst("\\?>", "?><!DOCTYPE w [" + definition + "]>"))
                .bytes();
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        return entities.append("<!ENTITY x \"&l11;\">").toString();
    }

    private static Word properties() {
        return Word.of(paragraph(ENGLISH))
                .with("docProps/core.xml", "<c xmlns=\"urn:c\">" + "<a/><bb/>".repeat(1 << 20) + "</c>");
    }

    /** A megabyte that packs badly enough for no alarm. */
    private static String noise() {
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder();
        while (noise.length() < 1 << 20) {
            noise.append(Integer.toHexString(random.nextInt())).append("x".repeat(200));
        }
        return noise.toString();
    }
}
