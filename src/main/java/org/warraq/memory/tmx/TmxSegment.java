package org.warraq.memory.tmx;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.warraq.memory.TextLimits;

/**
 * A {@code seg}: its text, and its XML where it has inline elements. What is inside {@code bpt ept it ph ut} are codes of
 * another format and no text, but for {@code sub}; what is inside {@code hi} is text.
 *
 * @param markup null where the text is all there is
 * @param tooLong whether there was more than the memory takes; then it was stepped over
 */
record TmxSegment(String text, @Nullable String markup, boolean tooLong) {

    private static final Set<String> CODES = Set.of("bpt", "ept", "it", "ph", "ut");

    /** Reads from its start to its end. */
    static TmxSegment read(TmxXml xml) throws TmxBroken {
        return new Reading(xml).segment();
    }

    private static final class Reading {
        private final TmxXml xml;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder markup = new StringBuilder();
        private boolean marked;
        private boolean tooLong;

        Reading(TmxXml xml) {
            this.xml = xml;
        }

        TmxSegment segment() throws TmxBroken {
            content(true);
            return new TmxSegment(text.toString(), marked ? markup.toString() : null, tooLong);
        }

        private void content(boolean isText) throws TmxBroken {
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(isText);
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    characters(xml.text(), isText);
                } else {
                    throw xml.broken("not-xml");
                }
            }
        }

        private void element(boolean isText) throws TmxBroken {
            String name = xml.name();
            marked = true;
            TmxEscaping.start(markup, name, xml.attributes());
            content(name.equals("sub") || (isText && !CODES.contains(name)));
            TmxEscaping.end(markup, name);
        }

        private void characters(String characters, boolean isText) {
            if (markup.length() + characters.length() > 4 * TextLimits.LONGEST) {
                tooLong = true;
                return;
            }
            TmxEscaping.escaped(markup, characters);
            if (isText) {
                text.append(characters);
            }
        }
    }
}
