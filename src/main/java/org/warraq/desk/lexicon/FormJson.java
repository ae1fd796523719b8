package org.warraq.desk.lexicon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.lexicon.Form;
import org.warraq.lexicon.Occasion;
import org.warraq.lexicon.Use;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;

/**
 * A form as the HTTP contract has it.
 *
 * @param use {@code preferred}, {@code allowed}, and {@code wrong} of names, {@code forbidden} of terms
 * @param occasion where in a text it is at home; left out where that is anywhere
 */
record FormJson(
        @Nullable Language language,
        @Nullable String text,
        @Nullable Use use,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Occasion occasion) {

    static FormJson of(Form form) {
        return new FormJson(form.language(), form.text(), form.use(), form.occasion());
    }

    /** @throws Refusal 422 where a part is missing */
    static List<Form> read(@Nullable List<@Nullable FormJson> forms, boolean name) {
        List<FieldError> missing = new ArrayList<>();
        List<Form> read = new ArrayList<>();
        for (FormJson form : forms == null ? List.<FormJson>of() : forms) {
            String field = "forms[" + read.size() + "]";
            if (form == null || form.language == null) {
                missing.add(new FieldError(field + ".language", "required"));
            }
            if (form == null || form.use == null) {
                missing.add(new FieldError(field + ".use", "required"));
            }
            read.add(form == null ? new Form(Language.ENGLISH, "", Use.ALLOWED) : form.read(name));
        }
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
        return read;
    }

    private Form read(boolean name) {
        Use wanted = use == null ? Use.ALLOWED : use;
        return new Form(
                language == null ? Language.ENGLISH : language,
                text == null ? "" : text.strip(),
                // What is wrong of a name is forbidden of a term: either word is understood.
                !name && wanted == Use.WRONG ? Use.FORBIDDEN : wanted,
                occasion);
    }
}
