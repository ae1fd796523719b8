package org.warraq.desk;

import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;
import org.warraq.people.Refusal;

/** What a button of a form asks for. */
public final class FormAction {

    private FormAction() {}

    /**
     * @param offered what the form's buttons ask for
     * @throws Refusal 422 if none of them says this
     */
    public static <E extends Keyed> E parse(Class<E> offered, String word) {
        return KeyedEnums.find(offered, word).orElseThrow(FormAction::unknown);
    }

    /** The refusal of a word that no button says. */
    public static Refusal unknown() {
        return Refusal.invalid("unknown-action");
    }
}
