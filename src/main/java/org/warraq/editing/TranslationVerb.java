package org.warraq.editing;

import static org.warraq.editing.TranslationHand.APPROVER;
import static org.warraq.editing.TranslationHand.HELPER;
import static org.warraq.editing.TranslationHand.REVIEWER;
import static org.warraq.editing.TranslationHand.TRANSLATOR;

import java.util.EnumSet;
import java.util.Set;
import org.warraq.language.Keyed;

/**
 * What is done to a translation, and by whom. Helpers may what whoever holds the translation may, but for asking others to
 * help, and for submitting, which is completing the task. What is proposed, dismissed or asked is no work on the
 * translation; what is saved is, and the database takes it down (trigger {@code segment_takes_part}).
 */
public enum TranslationVerb implements Keyed {
    SAVE(TRANSLATOR, HELPER, REVIEWER),
    /** Saving a segment as reviewed, which nobody does who translates. */
    SAVE_REVIEWED(REVIEWER),
    /** Letting a segment say again what it said before. */
    UNDO(TRANSLATOR, HELPER, REVIEWER),
    SPLIT(TRANSLATOR, HELPER, REVIEWER),
    MERGE(TRANSLATOR, HELPER, REVIEWER),
    /** Saying that a target is still right although its source was changed. */
    KEEP(TRANSLATOR, HELPER, REVIEWER),
    /** Showing the others which segment one has open. */
    LEASE(TRANSLATOR, HELPER, REVIEWER),
    /** Asking a machine; what it says goes no further until it is saved. */
    ASK_MACHINE(TRANSLATOR, HELPER, REVIEWER),
    /** Bringing in a file, which saves segment by segment and cuts a version in one's own name. */
    IMPORT_FILE(TRANSLATOR, HELPER, REVIEWER),
    /** Going back to an earlier version; what stood meanwhile stays in each segment's history. */
    RESTORE_VERSION(TRANSLATOR, HELPER, REVIEWER),
    /** Putting a warning aside, calling an error a false alarm. Whoever approves looks at every edition. */
    DISMISS_FINDING(TRANSLATOR, HELPER, REVIEWER, APPROVER),
    /** Letting a finding stand again that was dismissed. */
    RESTORE_FINDING(TRANSLATOR, HELPER, REVIEWER, APPROVER),
    /** Agreeing that an error is a false alarm, which is for those who did not call it one. */
    ACCEPT_OVERRIDE(REVIEWER, APPROVER),
    /** Asking somebody to help, and letting them go: whoever submits answers for the team. */
    INVITE_HELPER(TRANSLATOR);

    private final Set<TranslationHand> hands;

    TranslationVerb(TranslationHand... hands) {
        this.hands = EnumSet.of(hands[0], hands);
    }

    public Set<TranslationHand> hands() {
        return EnumSet.copyOf(hands);
    }
}
