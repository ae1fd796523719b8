package org.warraq.translation.xliff.standard;

/** A glossary's entry translates its term or defines it. */
final class GlossaryRule implements XliffRule {

    @Override
    public void check(Node xliff, ProblemList problems) {
        Structure.allUnits(xliff)
                .flatMap(unit -> unit.children("gls:glossary").stream())
                .flatMap(glossary -> glossary.children("gls:glossEntry").stream())
                .filter(entry -> entry.child("gls:translation") == null && entry.child("gls:definition") == null)
                .forEach(entry -> problems.add(entry, "empty-entry"));
    }
}
