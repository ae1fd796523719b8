package org.warraq.workflow.tasks;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.Stage;
import org.warraq.workflow.rounds.Outcomes;

/** A second editor confirms that a report is to be withdrawn, or refuses. */
@Component
class ConfirmCompletion implements StageCompletion {

    @Override
    public Stage stage() {
        return Stage.CONFIRM;
    }

    @Override
    public Set<Decision> decisions() {
        return Set.of(Decision.ACCEPT, Decision.RETURN);
    }

    @Override
    public Done finish(LockedTask open, Completion completion) {
        boolean accepted = completion.decision() == Decision.ACCEPT;
        return new Done(
                accepted ? Outcomes.ACCEPT : Outcomes.RETURN,
                StageCompletion.entry(open, completion, accepted ? "withdrawal-confirmed" : "withdrawal-refused")
                        .detail(StageCompletion.code(completion)));
    }
}
