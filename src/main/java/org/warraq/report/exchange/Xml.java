package org.warraq.report.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.warraq.people.Refusal;

/** Walks through a part of a document, element by element; keeps nothing, resolves nothing, knows no DTD. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Deque<String> path = new ArrayDeque<>();

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Told of everything in turn; names are local, prefixes differ from writer to writer. */
    interface Visitor {
        void start(String name, Xml at);

        void text(String text);

        void end(String name);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // How deep a document may be is ours to say; from JDK 24 on the parser's own limit is lower.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }

    /** @throws Refusal 413 too deep or too slow, 422 no well-formed XML, or with a document type */
    static void walk(InputStream in, Visitor visitor, long deadline) throws IOException {
        try (in) {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            new Xml(reader).walk(visitor, deadline);
        } catch (XMLStreamException | RuntimeException broken) {
            throw broken instanceof Refusal refusal ? refusal : Archive.broken();
        }
    }

    private void walk(Visitor visitor, long deadline) throws XMLStreamException {
        for (int events = 0; reader.hasNext(); events++) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(visitor);
                case XMLStreamConstants.END_ELEMENT -> {
                    path.pop();
                    visitor.end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    visitor.text(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Refusal.invalid("import-doctype");
                default -> {}
            }
            if (events % 1024 == 0) {
                Limits.requireTime(deadline);
            }
        }
    }

    private void start(Visitor visitor) {
        if (path.size() >= Limits.DEPTH) {
            throw Limits.tooLarge("import-too-deep", Limits.DEPTH);
        }
        visitor.start(reader.getLocalName(), this);
        path.push(reader.getLocalName());
    }

    /** Inside which element, so many steps up, the one that starts stands. */
    String parent(int up) {
        return path.stream().skip(up).findFirst().orElse("");
    }

    boolean isWithin(String parent) {
        return parent(0).equals(parent);
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A property is on where it stands, unless it says that it is off. */
    boolean isOn() {
        return switch (attribute("val", "true")) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }
}
