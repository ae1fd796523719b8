package org.warraq.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.language.TimeBounds;
import org.warraq.lexicon.spelling.NameTokens;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.report.Contents;

/** What a record may say. All that is wrong with one is told at once. */
final class Rules {

    static final int LONGEST_FORM = 200;
    static final int LONGEST_TITLE = 300;
    static final int LONGEST_TEXT = 2_000;
    static final int LONGEST_DOMAIN = 100;
    static final int MOST_FORMS = 50;
    static final int MOST_TITLES = 50;
    static final int MOST_DISTINCT = 50;

    private final List<FieldError> errors = new ArrayList<>();

    private Rules() {}

    /** @throws Refusal 422 naming every field that is wrong */
    static void check(Particulars what) {
        List<FieldError> errors = errors(what);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    static List<FieldError> errors(Particulars what) {
        Rules rules = new Rules();
        rules.forms(what);
        rules.titles(what);
        rules.optional("definition", what.definition(), LONGEST_TEXT);
        rules.optional("domain", what.domain(), LONGEST_DOMAIN);
        rules.optional("note", what.note(), LONGEST_TEXT);
        rules.bounded("distinctFrom", what.distinctFrom().size(), MOST_DISTINCT);
        return rules.errors;
    }

    private void forms(Particulars what) {
        if (what.forms().isEmpty()) {
            errors.add(new FieldError("forms", "required"));
        }
        bounded("forms", what.forms().size(), MOST_FORMS);
        Set<String> texts = new HashSet<>();
        Set<String> preferred = new HashSet<>();
        for (int i = 0; i < what.forms().size(); i++) {
            Form form = what.forms().get(i);
            String field = "forms[" + i + "]";
            text(field + ".text", form.text(), LONGEST_FORM);
            if (form.use() == (what.kind().isName() ? Use.FORBIDDEN : Use.WRONG)) {
                errors.add(new FieldError(field + ".use", what.kind().isName() ? "use-of-names" : "use-of-terms"));
            }
            if (!texts.add(form.language() + " " + form.text())) {
                errors.add(new FieldError(field + ".text", "repeated-form"));
            }
            if (form.use() == Use.PREFERRED && !preferred.add(form.language() + " " + form.occasion())) {
                errors.add(new FieldError(field + ".use", "one-preferred"));
            }
        }
    }

    private void titles(Particulars what) {
        if (!what.kind().isName() && !what.titles().isEmpty()) {
            errors.add(new FieldError("titles", "titles-of-names"));
        }
        bounded("titles", what.titles().size(), MOST_TITLES);
        for (int i = 0; i < what.titles().size(); i++) {
            Title title = what.titles().get(i);
            text("titles[" + i + "].text", title.text(), LONGEST_TITLE);
            date("titles[" + i + "].from", title.from());
            date("titles[" + i + "].to", title.to());
            if (title.from() != null && title.to() != null && title.to().isBefore(title.from())) {
                errors.add(new FieldError("titles[" + i + "].to", "title-dates"));
            }
        }
    }

    private void date(String field, @Nullable LocalDate date) {
        if (date != null && !TimeBounds.holds(date)) {
            errors.add(new FieldError(field, "date-out-of-bounds"));
        }
    }

    private void text(String field, String text, int limit) {
        if (NameTokens.of(text).isEmpty()) {
            errors.add(new FieldError(field, text.isBlank() ? "required" : "no-letters"));
        }
        optional(field, text, limit);
    }

    private void optional(String field, String text, int limit) {
        if (text.length() > limit) {
            errors.add(new FieldError(field, "too-long", limit));
        }
        if (!Contents.isKeepable(text)) {
            errors.add(new FieldError(field, "bad-character"));
        }
    }

    private void bounded(String field, int size, int limit) {
        if (size > limit) {
            errors.add(new FieldError(field, "too-many", limit));
        }
    }
}
