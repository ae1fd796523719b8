package org.warraq.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warraq.people.Refusal;

/** One of a few, as a field of a form says it: the name of a value in lower case, with hyphens. */
public final class FormChoice {

    private FormChoice() {}

    /** @throws Refusal 422 if it is none of them */
    public static <E extends Enum<E>> E parse(Class<E> offered, String field, String word) {
        return find(offered, word)
                .orElseThrow(() -> Refusal.invalid(List.of(new Refusal.FieldError(field, "not-allowed"))));
    }

    /** Empty if it is none of them. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> offered, String word) {
        return Arrays.stream(offered.getEnumConstants())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findAny();
    }
}
