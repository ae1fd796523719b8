package org.warraq.desk;

import org.warraq.people.Refusal;

/** What a button of a form asks for. */
public final class FormAction {

    private FormAction() {}

    /**
     * @param offered what the form's buttons ask for, see {@link FormChoice}
     * @throws Refusal 422 if none of them says this
     */
    public static <E extends Enum<E>> E parse(Class<E> offered, String word) {
        return FormChoice.find(offered, word).orElseThrow(FormAction::unknown);
    }

    /** The refusal of a word that no button says. */
    public static Refusal unknown() {
        return Refusal.invalid("unknown-action");
    }
}
