package org.warraq.desk.account;

import java.util.List;
import org.warraq.people.Refusal;

/** A password typed twice, because nobody sees what they type. */
final class ChosenPassword {

    private ChosenPassword() {}

    /** @throws Refusal if it was not the same both times */
    static void requireSame(String chosen, String again) {
        if (!chosen.equals(again)) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("again", "password-differs")));
        }
    }
}
