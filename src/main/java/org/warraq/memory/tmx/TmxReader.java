package org.warraq.memory.tmx;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * Reads a TMX 1.4 file (LISA, TMX 1.4b) one {@code tu} at a time; nothing else of the file is in memory. Earlier 1.x files
 * differ in nothing that matters here.
 */
public final class TmxReader implements AutoCloseable {

    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.4a", "1.4b");
    private static final int LONGEST_REMARK = 10_000;
    private static final int MOST_REMARKS = 200;

    private final TmxXml xml;
    private String sourceLanguage = "*all*";
    private boolean inBody;

    public TmxReader(InputStream in) throws TmxBroken {
        xml = new TmxXml(in);
    }

    /** A {@code tu} as the file has it. */
    public record Tu(Map<String, String> attributes, TmxMetadata carried, List<Tuv> tuvs, TmxProblem at) {}

    /** A {@code tuv}. */
    record Tuv(Map<String, String> attributes, TmxMetadata carried, TmxSegment segment) {}

    /** What the header calls the source language. */
    public String sourceLanguage() {
        return sourceLanguage;
    }

    /** The next one; null at the end of a file that is whole. */
    public @Nullable Tu next() throws TmxBroken {
        if (!inBody) {
            open();
        }
        int event = between();
        if (event == XMLStreamConstants.START_ELEMENT) {
            if (!xml.name().equals("tu")) {
                throw xml.broken("not-tmx");
            }
            return tu();
        }
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = xml.next();
        }
        return null;
    }

    private void open() throws TmxBroken {
        if (between() != XMLStreamConstants.START_ELEMENT || !xml.name().equals("tmx")) {
            throw xml.broken("not-tmx");
        }
        if (!VERSIONS.contains(xml.attributes().getOrDefault("version", ""))) {
            throw xml.broken("version");
        }
        if (between() != XMLStreamConstants.START_ELEMENT || !xml.name().equals("header")) {
            throw xml.broken("no-header");
        }
        sourceLanguage = xml.attributes().getOrDefault("srclang", "*all*");
        skip();
        if (between() != XMLStreamConstants.START_ELEMENT || !xml.name().equals("body")) {
            throw xml.broken("no-body");
        }
        inBody = true;
    }

    /** The next start or end of an element, or the end of the file. */
    private int between() throws TmxBroken {
        int event = xml.next();
        while (event == XMLStreamConstants.CHARACTERS) {
            event = xml.next();
        }
        return event;
    }

    private void skip() throws TmxBroken {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw xml.broken("not-xml");
            }
        }
    }

    private Tu tu() throws TmxBroken {
        Tu tu = new Tu(xml.attributes(), TmxMetadata.empty(), new ArrayList<>(), xml.problem("", ""));
        while (between() == XMLStreamConstants.START_ELEMENT) {
            if (xml.name().equals("tuv")) {
                tu.tuvs().add(tuv());
            } else {
                remark(tu.carried());
            }
        }
        return tu;
    }

    private Tuv tuv() throws TmxBroken {
        Map<String, String> attributes = xml.attributes();
        TmxMetadata carried = TmxMetadata.empty();
        TmxSegment segment = new TmxSegment("", null, false);
        while (between() == XMLStreamConstants.START_ELEMENT) {
            if (xml.name().equals("seg")) {
                segment = TmxSegment.read(xml);
            } else {
                remark(carried);
            }
        }
        return new Tuv(attributes, carried, segment);
    }

    private void remark(TmxMetadata carried) throws TmxBroken {
        String name = xml.name();
        Map<String, String> attributes = xml.attributes();
        if (!name.equals("prop") && !name.equals("note")) {
            skip();
            return;
        }
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.CHARACTERS || text.length() > LONGEST_REMARK) {
                throw xml.broken("remark");
            }
            text.append(xml.text());
        }
        if (carried.remarks().size() >= MOST_REMARKS) {
            throw xml.broken("remark");
        }
        String type = name.equals("prop") ? attributes.getOrDefault("type", "") : null;
        carried.remarks().add(new TmxMetadata.Remark(type, attributes.get("xml:lang"), text.toString()));
    }

    @Override
    public void close() {
        xml.close();
    }
}
