package org.warraq.translation.xliff.standard;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file into its elements, each with its place. Knows no document type, resolves nothing, and stops at limits:
 * 20 MB, 300,000 elements, 100 deep, 100 attributes each. Woodstox is named outright: of the parsers at hand it is the one that
 * says where a tag begins.
 */
public final class XmlTree {

    public static final int BYTES = 20 << 20;
    public static final int ELEMENTS = 300_000;
    static final int DEPTH = 100;
    static final int ATTRIBUTES = 100;
    static final int ATTRIBUTE_LENGTH = 100_000;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private @Nullable Node root;
    private @Nullable Node open;
    private int elements;
    private int depth;

    private XmlTree(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH + 10);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES + 10);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUTE_LENGTH);
        return factory;
    }

    /** @return the root element */
    public static Node read(byte[] file) throws UnreadableFile {
        if (file.length > BYTES) {
            throw new UnreadableFile(new ProblemPlace(1, 1, "too-large", List.of(BYTES >> 20)), true);
        }
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
            return new XmlTree(reader).read();
        } catch (XMLStreamException | RuntimeException broken) {
            throw malformed(broken);
        }
    }

    private Node read() throws XMLStreamException, UnreadableFile {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw broken("doctype", false);
                default -> {}
            }
        }
        if (root == null) {
            throw broken("not-well-formed", false);
        }
        return root;
    }

    private void start() throws UnreadableFile {
        if (++elements > ELEMENTS) {
            throw broken("too-many-elements", true, ELEMENTS);
        }
        if (++depth > DEPTH) {
            throw broken("too-deep", true, DEPTH);
        }
        if (reader.getAttributeCount() > ATTRIBUTES) {
            throw broken("too-many-attributes", true, ATTRIBUTES);
        }
        Location at = reader.getLocation();
        String name = Namespaces.qualify(reader.getNamespaceURI(), reader.getLocalName());
        open = new Node(name, attributes(), open, at.getLineNumber(), at.getColumnNumber());
        if (root == null) {
            root = open;
        }
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    Namespaces.qualify(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        return attributes;
    }

    private void end() {
        depth--;
        open = open == null ? null : open.parent();
    }

    private void text() {
        if (open != null) {
            open.add(reader.getText());
        }
    }

    private UnreadableFile broken(String key, boolean tooMuch, Object... arguments) {
        Location at = reader.getLocation();
        return new UnreadableFile(
                new ProblemPlace(at.getLineNumber(), at.getColumnNumber(), key, List.of(arguments)), tooMuch);
    }

    // The parser's own words are English and for programmers: where it stopped says more.
    private static UnreadableFile malformed(Exception broken) {
        Location at = broken instanceof XMLStreamException thrown ? thrown.getLocation() : null;
        int line = at == null ? 1 : Math.max(1, at.getLineNumber());
        int column = at == null ? 1 : Math.max(1, at.getColumnNumber());
        return new UnreadableFile(new ProblemPlace(line, column, "not-well-formed", List.of()), false);
    }
}
