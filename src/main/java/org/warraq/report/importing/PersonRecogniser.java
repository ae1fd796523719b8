package org.warraq.report.importing;

import java.util.List;

/** Knows one way in which a text names people. Better none than a wrong one: each is shown to somebody, but few look twice. */
@FunctionalInterface
interface PersonRecogniser {

    /** The people of a paragraph, in order, each time they are named. */
    List<Mention> recognise(ParagraphTokens tokens);

    /** @param from the first word of name or title @param to behind the last */
    record Mention(RecognisedPerson person, int from, int to) {}
}
