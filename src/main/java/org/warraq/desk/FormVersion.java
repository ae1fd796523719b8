package org.warraq.desk;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.people.Refusal;

/** Which version of something a form was made from, as its hidden field says: 0 to 999,999,999, in ASCII digits. */
public final class FormVersion {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}");

    private FormVersion() {}

    /** Empty where the field says none, or what no form of ours says. */
    public static Optional<Integer> find(@Nullable String field) {
        return field != null && FORM.matcher(field).matches() ? Optional.of(Integer.valueOf(field)) : Optional.empty();
    }

    /** @throws Refusal 428 if the form does not say what it was made from */
    public static int parse(@Nullable String field) {
        return find(field).orElseThrow(() -> Refusal.of(Refusal.Kind.VERSION_MISSING, "version-missing"));
    }
}
