package org.warraq.desk;

import java.util.List;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;
import org.warraq.people.Refusal;

/** One of a few, as a field of a form says it: the key of a value. */
public final class FormChoice {

    private FormChoice() {}

    /** @throws Refusal 422 if it is none of them */
    public static <E extends Keyed> E parse(Class<E> offered, String field, String word) {
        return KeyedEnums.find(offered, word)
                .orElseThrow(() -> Refusal.invalid(List.of(new Refusal.FieldError(field, "not-allowed"))));
    }
}
