package org.warraq.translation.checks;

import org.warraq.language.Language;

/** A text and its translation. */
public record Pair(Text source, Text target) {

    public static Pair of(Language from, String source, Language to, String target) {
        return new Pair(new Text(from, source, true), new Text(to, target, false));
    }

    /** The translation as what is looked at beside it, and the source as what is looked at. */
    Pair turned() {
        Text looked = source;
        return new Pair(target, looked);
    }
}
