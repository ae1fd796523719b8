package org.warraq.memory.tmx;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A TMX file, event by event. A document type may be declared, as the standard's own examples do; it is stepped over, nothing
 * in it is read, resolved or expanded.
 */
final class TmxXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEPTH = 24;

    private final XMLStreamReader reader;
    private int depth;

    TmxXml(InputStream in) throws TmxBroken {
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new TmxBroken(problem(e));
        }
    }

    // by name: other libraries put other implementations on the class path
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** START_ELEMENT, END_ELEMENT, CHARACTERS or END_DOCUMENT; what is neither is stepped over. */
    int next() throws TmxBroken {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEPTH) {
                            throw broken("too-deep");
                        }
                        return event;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return event;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return XMLStreamConstants.CHARACTERS;
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw broken("entity");
                    default -> {}
                }
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw new TmxBroken(problem(e));
        } catch (RuntimeException e) {
            // the reader's way to say that bytes are no text of the declared encoding
            throw broken("not-xml");
        }
    }

    private static TmxProblem problem(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNumber());
        String message = String.valueOf(e.getMessage());
        return new TmxProblem(line, column, message.contains("entity \"") ? "entity" : "not-xml", "");
    }

    TmxBroken broken(String reason) {
        return new TmxBroken(problem(reason, ""));
    }

    /** About where the reader stands. */
    TmxProblem problem(String reason, String argument) {
        return new TmxProblem(
                Math.max(0, reader.getLocation().getLineNumber()),
                Math.max(0, reader.getLocation().getColumnNumber()),
                reason,
                argument);
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** By their names; {@code xml:lang} keeps its prefix. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            boolean xml = XMLConstants.XML_NS_URI.equals(reader.getAttributeNamespace(i));
            attributes.put(xml ? "xml:" + name : name, reader.getAttributeValue(i));
        }
        return attributes;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            // nothing of the file is held
        }
    }
}
