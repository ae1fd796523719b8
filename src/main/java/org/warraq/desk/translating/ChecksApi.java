package org.warraq.desk.translating;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.language.Language;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.translation.Checks;
import org.warraq.translation.Finding;

/** Checks on a pair of texts, wherever they come from. */
@RestController
@Tag(name = "Translation")
class ChecksApi {

    /** More than a paragraph may have. */
    private static final int LIMIT = 20_000;

    private final Checks checks;

    ChecksApi(Checks checks) {
        this.checks = checks;
    }

    record Pair(
            @Nullable Language sourceLanguage,
            @Nullable String source,
            @Nullable Language targetLanguage,
            @Nullable String target) {}

    record Findings(List<Finding> findings) {}

    @PostMapping("/api/checks")
    Findings check(Person me, @RequestBody Pair pair, Locale locale) {
        Permissions.require(me, Verb.CHECK_TEXT);
        List<Refusal.FieldError> wrong = new ArrayList<>();
        require("sourceLanguage", pair.sourceLanguage(), wrong);
        require("targetLanguage", pair.targetLanguage(), wrong);
        require("source", pair.source(), wrong);
        require("target", pair.target(), wrong);
        if (pair.sourceLanguage() == null
                || pair.targetLanguage() == null
                || pair.source() == null
                || pair.target() == null
                || !wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return new Findings(
                checks.pair(pair.sourceLanguage(), pair.source(), pair.targetLanguage(), pair.target(), locale));
    }

    private static void require(String field, @Nullable Object value, List<Refusal.FieldError> wrong) {
        if (value == null) {
            wrong.add(new Refusal.FieldError(field, "required"));
        } else if (value instanceof String text && text.length() > LIMIT) {
            wrong.add(new Refusal.FieldError(field, "too-long", LIMIT));
        }
    }
}
