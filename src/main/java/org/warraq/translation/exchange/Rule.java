package org.warraq.translation.exchange;

/** One constraint of the standard, or a few that belong together. */
@FunctionalInterface
interface Rule {

    /** @param xliff the root element, whose structure is sound where the grammar had nothing to say */
    void check(Node xliff, Problems problems);
}
