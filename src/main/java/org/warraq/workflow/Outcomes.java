package org.warraq.workflow;

/** The values of the variable {@code decision}: what the diagrams route by. */
final class Outcomes {

    static final String SUBMIT = "submit";
    static final String ACCEPT = "accept";
    /** From review: to the translator. From approve: to the languages marked as returned. */
    static final String RETURN = "return";

    static final String RETURN_TO_DRAFT = "return-to-draft";
    static final String APPROVE = "approve";
    static final String SPIKE = "spike";

    private Outcomes() {}
}
