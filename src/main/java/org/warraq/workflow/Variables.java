package org.warraq.workflow;

/** The process variables: they route, our tables remember. */
final class Variables {

    /** The report's id, as text. */
    static final String REPORT_ID = "reportId";

    /** The edition a translation process is about, as a language tag. */
    static final String LANGUAGE = "language";

    /** How the last task ended, one of {@link Outcomes}. */
    static final String DECISION = "decision";

    private Variables() {}
}
