package org.warraq.workflow.tasks;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.journal.Entry;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.Stage;

/** What ending a task of one stage means for editions and versions. */
public interface StageCompletion {

    /**
     * @param outcome what the diagram routes by
     * @param entry what the journal says of it
     */
    record Done(String outcome, Entry entry) {}

    Stage stage();

    /** The decisions this stage knows; any other is refused. */
    Set<Decision> decisions();

    /** Cuts and checks what has to be, before the engine moves. */
    Done finish(LockedTask open, Completion completion);

    /** What the journal says besides of something returned: the code; {@code null} of what was not. */
    static @Nullable String code(Completion completion) {
        ReasonCode code = completion.reasonCode();
        return code == null ? null : code.key();
    }

    static Entry entry(LockedTask open, Completion completion, String action) {
        return Entry.by(open.actor(), action)
                .stage(open.task().stage().key())
                .language(open.task().language())
                .because(completion.reason());
    }
}
