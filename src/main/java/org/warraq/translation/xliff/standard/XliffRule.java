package org.warraq.translation.xliff.standard;

/** One constraint of the standard, or a few that belong together. */
@FunctionalInterface
interface XliffRule {

    /** @param xliff the root element, whose structure is sound where the grammar had nothing to say */
    void check(Node xliff, ProblemList problems);
}
