package org.warraq.desk.drafting;

import java.util.Set;
import org.warraq.desk.FormAction;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;
import org.warraq.people.Refusal;

/** What a button of the forms asks for in which a draft is written or a report is begun. */
sealed interface DraftAction {

    /** Something is done with the draft as it is. */
    enum Verb implements DraftAction, Keyed {
        SAVE,
        SUBMIT,
        MERGE,
        ARRANGE,
        CREATE
    }

    /** Its shape is changed, and nothing saved. */
    record Reshape(ShapeChange change) implements DraftAction {}

    /**
     * @param verbs those the form has buttons for
     * @throws Refusal 422 if none of its buttons says this
     */
    static DraftAction parse(String words, Set<Verb> verbs) {
        return KeyedEnums.find(Verb.class, words)
                .filter(verbs::contains)
                .<DraftAction>map(verb -> verb)
                .or(() -> ShapeChange.parse(words).map(Reshape::new))
                .orElseThrow(FormAction::unknown);
    }
}
