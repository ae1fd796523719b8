package org.warraq.workflow;

import java.util.Set;

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

    /** How a task of this stage can end; a diagram needs a way for each. */
    static Set<String> of(Stage stage) {
        return switch (stage) {
            case DRAFT, TRANSLATE -> Set.of(SUBMIT);
            case REVIEW, CONFIRM -> Set.of(ACCEPT, RETURN);
            case APPROVE -> Set.of(APPROVE, RETURN, RETURN_TO_DRAFT, SPIKE);
        };
    }

    static boolean isKnown(String outcome) {
        for (Stage stage : Stage.values()) {
            if (of(stage).contains(outcome)) {
                return true;
            }
        }
        return false;
    }
}
