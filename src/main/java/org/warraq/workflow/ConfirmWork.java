package org.warraq.workflow;

import java.util.Set;
import org.springframework.stereotype.Component;

/** A second editor confirms that a report is to be withdrawn, or refuses. */
@Component
class ConfirmWork implements StageWork {

    @Override
    public Stage stage() {
        return Stage.CONFIRM;
    }

    @Override
    public Set<Decision> decisions() {
        return Set.of(Decision.ACCEPT, Decision.RETURN);
    }

    @Override
    public Done finish(OpenTask open, Completion completion) {
        boolean accepted = completion.decision() == Decision.ACCEPT;
        return new Done(
                accepted ? Outcomes.ACCEPT : Outcomes.RETURN,
                StageWork.entry(open, completion, accepted ? "withdrawal-confirmed" : "withdrawal-refused"));
    }
}
