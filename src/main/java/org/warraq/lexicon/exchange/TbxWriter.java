package org.warraq.lexicon.exchange;

import java.io.OutputStream;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.warraq.language.Language;
import org.warraq.lexicon.Authority;
import org.warraq.lexicon.Form;
import org.warraq.lexicon.Particulars;

/** Writes TBX-Basic in DCA style, one concept after the other. */
public final class TbxWriter implements AutoCloseable {

    private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";

    private final XMLStreamWriter out;

    public TbxWriter(OutputStream file) throws XMLStreamException {
        out = XMLOutputFactory.newFactory().createXMLStreamWriter(file, "UTF-8");
        out.writeStartDocument("UTF-8", "1.0");
        out.writeCharacters("\n");
        out.writeStartElement("tbx");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeAttribute("style", "dca");
        out.writeAttribute("type", "TBX-Basic");
        out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", "en");
        header();
        out.writeStartElement("text");
        out.writeStartElement("body");
        out.writeCharacters("\n");
    }

    private void header() throws XMLStreamException {
        out.writeStartElement("tbxHeader");
        out.writeStartElement("fileDesc");
        out.writeStartElement("sourceDesc");
        element("p", "Warraq");
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    public void write(Authority term) throws XMLStreamException {
        Particulars what = term.particulars();
        out.writeStartElement("conceptEntry");
        out.writeAttribute("id", "c" + term.id());
        typed("descrip", "subjectField", what.domain());
        typed("descrip", "definition", what.definition());
        if (!what.note().isEmpty()) {
            element("note", what.note());
        }
        List<Language> languages =
                what.forms().stream().map(Form::language).distinct().toList();
        for (Language language : languages) {
            section(language, what);
        }
        out.writeEndElement();
        out.writeCharacters("\n");
    }

    private void section(Language language, Particulars what) throws XMLStreamException {
        out.writeStartElement("langSec");
        out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.tag());
        for (Form form : what.forms()) {
            if (form.language().equals(language)) {
                out.writeStartElement("termSec");
                element("term", form.text());
                typed("termNote", "administrativeStatus", status(form));
                out.writeEndElement();
            }
        }
        out.writeEndElement();
    }

    private static String status(Form form) {
        return switch (form.use()) {
            case PREFERRED -> "preferredTerm-admn-sts";
            case ALLOWED -> "admittedTerm-admn-sts";
            case WRONG, FORBIDDEN -> "deprecatedTerm-admn-sts";
        };
    }

    private void typed(String name, String type, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            out.writeStartElement(name);
            out.writeAttribute("type", type);
            out.writeCharacters(plain(text));
            out.writeEndElement();
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(plain(text));
        out.writeEndElement();
    }

    // Characters that no XML 1.0 document may have.
    private static String plain(String text) {
        return text.replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }

    @Override
    public void close() throws XMLStreamException {
        out.writeEndDocument();
        out.flush();
    }
}
