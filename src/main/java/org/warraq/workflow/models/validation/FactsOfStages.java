package org.warraq.workflow.models.validation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.warraq.workflow.Stage;
import org.warraq.workflow.rounds.Outcomes;

/** What stages need to be completed, and what each way of ending them changes. */
final class FactsOfStages {

    private FactsOfStages() {}

    /** What has to hold where a task of this stage stands, or it can never be done. */
    static Set<Fact> needed(Stage stage) {
        return switch (stage) {
            case TRANSLATE -> EnumSet.of(Fact.BEGUN);
            case REVIEW -> EnumSet.of(Fact.BEGUN, Fact.COMPLETE);
            case APPROVE -> EnumSet.of(Fact.TRANSLATED);
            case DRAFT, CONFIRM -> EnumSet.noneOf(Fact.class);
        };
    }

    static Set<Fact> after(Stage stage, String outcome, Set<Fact> before) {
        return switch (stage) {
            case DRAFT -> without(before, Fact.TRANSLATED, Fact.APPROVED);
            case TRANSLATE -> with(before, Fact.COMPLETE);
            case REVIEW ->
                outcome.equals(Outcomes.RETURN) ? without(before, Fact.COMPLETE) : with(before, Fact.COMPLETE);
            case APPROVE -> approved(outcome, before);
            case CONFIRM -> before;
        };
    }

    private static Set<Fact> approved(String outcome, Set<Fact> before) {
        return switch (outcome) {
            case Outcomes.APPROVE -> with(before, Fact.APPROVED);
            case Outcomes.RETURN -> without(before, Fact.TRANSLATED, Fact.APPROVED);
            default -> without(before, Fact.APPROVED);
        };
    }

    static Set<Fact> with(Set<Fact> before, Fact... more) {
        Set<Fact> after = copy(before);
        Collections.addAll(after, more);
        return after;
    }

    static Set<Fact> without(Set<Fact> before, Fact... gone) {
        Set<Fact> after = copy(before);
        for (Fact fact : gone) {
            after.remove(fact);
        }
        return after;
    }

    private static Set<Fact> copy(Set<Fact> facts) {
        return facts.isEmpty() ? EnumSet.noneOf(Fact.class) : EnumSet.copyOf(facts);
    }
}
