package org.warraq.translation.checks;

import java.util.List;

/** One quality check: of a text by itself, of a pair, or of both. */
interface Check {

    /** Its name in kebab-case. */
    String name();

    /** Whether it stops a completion, unless the newsroom says otherwise. */
    default boolean isError() {
        return false;
    }

    /** Looks at one text. */
    default void text(Text text, FoundCollector notes) {}

    /** Looks at the paragraphs of one text; each by itself, unless the check compares them. */
    default void texts(List<Text> paragraphs, FoundCollector notes) {
        paragraphs.forEach(paragraph -> text(paragraph, notes));
    }

    /** Whether what {@link #text} finds in a translation still counts once its source is known. */
    default boolean stands(Found found, Text source) {
        return true;
    }

    /** Compares a translation with its source. */
    default void pair(Text source, Text target, FoundCollector notes) {}

    /** Compares the segments of one text; each by itself, unless the check compares them among each other. */
    default void pairs(List<Pair> segments, FoundCollector notes) {
        segments.forEach(segment -> pair(segment.source(), segment.target(), notes));
    }
}
