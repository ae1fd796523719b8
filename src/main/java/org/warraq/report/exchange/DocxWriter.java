package org.warraq.report.exchange;

import com.ibm.icu.text.Bidi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.warraq.language.Direction;
import org.warraq.language.Language;

/**
 * Writes a Word document: each text a paragraph of its own style in a content control that names it; paragraphs and runs
 * say their direction and language, so that a text from right to left is one for Word too.
 */
final class DocxWriter implements DocumentWriter {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final List<String> FIXED =
            List.of("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml");

    @Override
    public byte[] write(List<Field> fields, Language language, UnaryOperator<String> labels) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : FIXED) {
                entry(zip, part);
                try (InputStream fixed = DocxWriter.class.getResourceAsStream("/docx/" + part.replace('/', '-'))) {
                    Objects.requireNonNull(fixed, part).transferTo(zip);
                }
            }
            entry(zip, "word/document.xml");
            new Document(zip, language).write(fields, labels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    // The same content makes the same bytes.
    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    private static final class Document {

        private final XMLStreamWriter xml;
        private final Language language;
        private final boolean rightToLeft;

        Document(OutputStream out, Language language) throws XMLStreamException {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            this.language = language;
            this.rightToLeft = language.direction() == Direction.RTL;
        }

        void write(List<Field> fields, UnaryOperator<String> labels) throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setPrefix("w", W);
            xml.writeStartElement(W, "document");
            xml.writeNamespace("w", W);
            xml.writeStartElement(W, "body");
            for (Field field : fields) {
                if (field.isLabelled()) {
                    paragraph(DocxFields.LABEL, labels.apply(field.key()));
                }
                control(field);
            }
            section();
            xml.writeEndDocument();
            xml.flush();
        }

        private void control(Field field) throws XMLStreamException {
            xml.writeStartElement(W, "sdt");
            xml.writeStartElement(W, "sdtPr");
            value("tag", DocxFields.TAG + field.name());
            xml.writeEndElement();
            xml.writeStartElement(W, "sdtContent");
            paragraph(style(field), field.text());
            xml.writeEndElement();
            xml.writeEndElement();
        }

        private static String style(Field field) {
            return switch (field.key()) {
                case Field.HEADLINE -> "WarraqHeadline";
                case Field.BODY -> "WarraqText";
                case Field.EARLIER -> "WarraqBackground";
                default -> "WarraqField";
            };
        }

        private void paragraph(String style, String text) throws XMLStreamException {
            xml.writeStartElement(W, "p");
            xml.writeStartElement(W, "pPr");
            value("pStyle", style);
            if (rightToLeft) {
                xml.writeEmptyElement(W, "bidi");
            }
            xml.writeEndElement();
            if (!text.isEmpty()) {
                runs(text);
            }
            xml.writeEndElement();
        }

        /** A run for each stretch of one direction: a Latin name in an Arabic sentence is not from right to left. */
        private void runs(String typed) throws XMLStreamException {
            // First, so that no stretch ends within an escape.
            String text = DocxFields.escape(typed);
            Bidi bidi = new Bidi(text, rightToLeft ? Bidi.RTL : Bidi.LTR);
            int start = 0;
            for (int at = 1; at <= text.length(); at++) {
                if (at == text.length() || isOdd(bidi, at) != isOdd(bidi, start)) {
                    run(text.substring(start, at), isOdd(bidi, start));
                    start = at;
                }
            }
        }

        private static boolean isOdd(Bidi bidi, int at) {
            return (bidi.getLevelAt(at) & 1) == 1;
        }

        private void run(String text, boolean fromRight) throws XMLStreamException {
            xml.writeStartElement(W, "r");
            xml.writeStartElement(W, "rPr");
            if (fromRight) {
                xml.writeEmptyElement(W, "rtl");
            }
            xml.writeEmptyElement(W, "lang");
            xml.writeAttribute(W, rightToLeft ? "bidi" : "val", language.tag());
            xml.writeEndElement();
            StringBuilder plain = new StringBuilder();
            for (char character : text.toCharArray()) {
                if (character == '\n' || character == '\t') {
                    text(plain);
                    xml.writeEmptyElement(W, character == '\n' ? "br" : "tab");
                } else {
                    plain.append(character);
                }
            }
            text(plain);
            xml.writeEndElement();
        }

        private void text(StringBuilder text) throws XMLStreamException {
            if (!text.isEmpty()) {
                xml.writeStartElement(W, "t");
                xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
                xml.writeCharacters(text.toString());
                xml.writeEndElement();
                text.setLength(0);
            }
        }

        private void section() throws XMLStreamException {
            xml.writeStartElement(W, "sectPr");
            if (rightToLeft) {
                xml.writeEmptyElement(W, "bidi");
            }
            xml.writeEndElement();
        }

        private void value(String name, String value) throws XMLStreamException {
            xml.writeEmptyElement(W, name);
            xml.writeAttribute(W, "val", value);
        }
    }
}
