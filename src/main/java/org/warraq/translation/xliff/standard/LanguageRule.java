package org.warraq.translation.xliff.standard;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sources are in the source language and targets in the target language, which is named where there are targets. */
final class LanguageRule implements XliffRule {

    @Override
    public void check(Node xliff, ProblemList problems) {
        @Nullable String source = xliff.get("srcLang");
        @Nullable String target = xliff.get("trgLang");
        Structure.allUnits(xliff).forEach(unit -> {
            Structure.sources(unit).forEach(side -> same(side, side.inherited("xml:lang"), source, problems));
            for (Node side : Structure.targets(unit)) {
                if (target == null) {
                    problems.add(side, "no-target-language");
                }
                same(side, side.inherited("xml:lang"), target, problems);
            }
            Structure.matches(unit).forEach(match -> match(match, source, target, problems));
        });
    }

    private static void match(Node match, @Nullable String source, @Nullable String target, ProblemList problems) {
        match.children("xlf:source").forEach(side -> same(side, side.get("xml:lang"), source, problems));
        if (!match.get("reference", "no").equals("yes")) {
            match.children("xlf:target").forEach(side -> same(side, side.get("xml:lang"), target, problems));
        }
    }

    static void same(Node side, @Nullable String stated, @Nullable String expected, ProblemList problems) {
        if (stated != null && expected != null && !stated.equalsIgnoreCase(Objects.requireNonNull(expected))) {
            problems.add(side, "language-differs", Namespaces.shown(side.name()), stated, expected);
        }
    }
}
