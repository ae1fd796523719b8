package org.warraq.support.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word documents part by part, as Word does and as it would not. */
final class Word {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String ML = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final String HERE = "@@@";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String block = "";
    private int times;

    private Word() {}

    /** @param body what stands in the body */
    static Word of(String body) {
        return new Word()
                .with("[Content_Types].xml", types())
                .with("_rels/.rels", relationships(OFFICE + "/officeDocument", "word/document.xml"))
                .with("word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
    }

    Word with(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    /** Adds a part that the document refers to: {@code footnotes}, {@code numbering}, {@code header} … */
    Word related(String kind, String root, String body) {
        return with("word/" + kind + ".xml", part(root, body))
                .with("word/_rels/document.xml.rels", relationships(OFFICE + "/" + kind, kind + ".xml"));
    }

    /** Puts {@code block} so many times where {@link #HERE} stands; it need not fit into the memory. */
    static Word filled(String before, String block, int times, String after) {
        Word word = of(before + HERE + after);
        word.block = block;
        word.times = times;
        return word;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                write(zip, part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(ZipOutputStream zip, String part) throws IOException {
        int here = times == 0 ? -1 : part.indexOf(HERE);
        zip.write(Document.utf8(here < 0 ? part : part.substring(0, here)));
        byte[] filling = Document.utf8(block);
        for (int left = here < 0 ? 0 : times; left > 0; left--) {
            zip.write(filling);
        }
        zip.write(Document.utf8(here < 0 ? "" : part.substring(here + HERE.length())));
    }

    static String paragraph(String text) {
        return "<w:p><w:r>" + text(text) + "</w:r></w:p>";
    }

    static String text(String text) {
        return "<w:t xml:space=\"preserve\">" + text + "</w:t>";
    }

    static String part(String root, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root + " xmlns:w=\"" + MAIN + "\">" + body + "</w:"
                + root + ">";
    }

    private static String types() {
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\""
                + "application/vnd.openxmlformats-package.core-properties+xml\"/>");
        for (String kind : new String[] {"document.main", "footnotes", "numbering", "header"}) {
            types.append("<Override PartName=\"/word/")
                    .append(kind.replace(".main", ""))
                    .append(".xml\" ContentType=\"" + ML)
                    .append(kind)
                    .append("+xml\"/>");
        }
        return types.append("</Types>").toString();
    }

    private static String relationships(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }
}
