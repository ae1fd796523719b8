package org.warraq.report.importing;

/** Knows one part of a report when it sees it. */
@FunctionalInterface
interface Recogniser {

    /** Takes its part out of what is not placed yet; leaves everything as it is where it is not sure. */
    void recognise(Manuscript manuscript);
}
