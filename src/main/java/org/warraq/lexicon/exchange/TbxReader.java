package org.warraq.lexicon.exchange;

import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.warraq.lexicon.ExchangeProblem;
import org.warraq.lexicon.Incoming;

/**
 * Reads TBX (ISO 30042:2019, dialect TBX-Basic) in both of its styles, data categories as attributes (DCA) or as elements
 * (DCT), and the older {@code martif} form. It streams, and reads no document type, no entities, nothing outside the file.
 */
public final class TbxReader {

    private static final int DEEPEST = 40;
    private static final int MOST_PROBLEMS = 100;
    private static final Set<String> ROOTS = Set.of("tbx", "martif");
    private static final XMLInputFactory FACTORY = factory();

    private final Consumer<ExchangeProblem> problems;
    private final ConceptReader concept;
    private int depth;
    private int told;

    public TbxReader(Consumer<Incoming> terms, Consumer<ExchangeProblem> problems) {
        this.problems = problems;
        this.concept = new ConceptReader(terms, this::problem);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    /** Gives every term on, and every problem; ends at the first that makes the rest unreadable. */
    public void read(InputStream file) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(file);
            boolean goesOn = true;
            while (goesOn && reader.hasNext()) {
                reader.next();
                goesOn = event(reader);
            }
            reader.close();
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            boolean placed = at != null && at.getLineNumber() > 0;
            problem(new ExchangeProblem(
                    placed ? at.getLineNumber() : 1, placed ? Math.max(1, at.getColumnNumber()) : 1, "xml"));
        } catch (RuntimeException e) {
            // The parser's own limits and characters it cannot decode come this way.
            problem(new ExchangeProblem(1, 1, "xml"));
        }
    }

    /** @return whether it may go on */
    private boolean event(XMLStreamReader reader) {
        switch (reader.getEventType()) {
            case XMLStreamConstants.DTD -> {
                return stop(reader, "dtd");
            }
            case XMLStreamConstants.ENTITY_REFERENCE -> {
                return stop(reader, "entity");
            }
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (depth == 1 && !isTbx(reader)) {
                    return stop(reader, "not-tbx");
                }
                if (depth > DEEPEST) {
                    return stop(reader, "too-deep");
                }
                concept.start(reader);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> concept.text(reader);
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                concept.end(reader);
            }
            default -> {}
        }
        return told < MOST_PROBLEMS;
    }

    private static boolean isTbx(XMLStreamReader reader) {
        String type = reader.getAttributeValue(null, "type");
        return ROOTS.contains(reader.getLocalName()) && (type == null || type.startsWith("TBX"));
    }

    private boolean stop(XMLStreamReader reader, String reason) {
        problem(TbxProblems.at(reader, reason));
        return false;
    }

    private void problem(ExchangeProblem problem) {
        if (told++ < MOST_PROBLEMS) {
            problems.accept(problem);
        }
    }
}
