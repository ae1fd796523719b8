package org.warraq.workflow.rounds;

import java.util.Set;
import org.warraq.workflow.Stage;

/** The values of the variable {@code decision}: what the diagrams route by. */
public final class Outcomes {

    public static final String SUBMIT = "submit";
    public static final String ACCEPT = "accept";
    /** From review: to the translator. From approve: to the languages marked as returned. */
    public static final String RETURN = "return";

    public static final String RETURN_TO_DRAFT = "return-to-draft";
    public static final String APPROVE = "approve";
    public static final String SPIKE = "spike";

    private Outcomes() {}

    /** How a task of this stage can end; a diagram needs a way for each. */
    public static Set<String> of(Stage stage) {
        return switch (stage) {
            case DRAFT, TRANSLATE -> Set.of(SUBMIT);
            case REVIEW, CONFIRM -> Set.of(ACCEPT, RETURN);
            case APPROVE -> Set.of(APPROVE, RETURN, RETURN_TO_DRAFT, SPIKE);
        };
    }

    public static boolean isKnown(String outcome) {
        for (Stage stage : Stage.values()) {
            if (of(stage).contains(outcome)) {
                return true;
            }
        }
        return false;
    }
}
