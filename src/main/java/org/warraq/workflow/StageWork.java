package org.warraq.workflow;

import java.util.Set;
import org.warraq.journal.Entry;

/** What ending a task of one stage means for editions and versions. */
interface StageWork {

    /**
     * @param outcome what the diagram routes by
     * @param entry what the journal says of it
     */
    record Done(String outcome, Entry entry) {}

    Stage stage();

    /** The decisions this stage knows; any other is refused. */
    Set<Decision> decisions();

    /** Cuts and checks what has to be, before the engine moves. */
    Done finish(OpenTask open, Completion completion);

    static Entry entry(OpenTask open, Completion completion, String action) {
        return Entry.by(open.actor(), action)
                .stage(open.task().stage().key())
                .language(open.task().language())
                .because(completion.reason());
    }
}
