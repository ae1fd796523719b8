package org.warraq.desk.translating;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.editing.TranslationHelpers;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;

/** Who helps with a translation. */
@RestController
@RequestMapping("/api/reports/{report}/translations/{language}")
@Tag(name = "Translation")
class HelpersApi {

    private final TranslationHelpers helpers;

    HelpersApi(TranslationHelpers helpers) {
        this.helpers = helpers;
    }

    record Items(List<TranslationHelpers.Helper> items) {}

    record Who(@Nullable String username) {}

    @GetMapping("/helpers")
    Items list(Person me, @PathVariable UUID report, @PathVariable Language language) {
        return new Items(helpers.of(report, language));
    }

    /** By whoever holds the translation; one who helps already stays. */
    @PostMapping("/helpers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(Person me, @PathVariable UUID report, @PathVariable Language language, @RequestBody Who who) {
        if (who.username() == null) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("username", "required")));
        }
        helpers.add(me, report, language, who.username());
    }

    @DeleteMapping("/helpers/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Person me, @PathVariable UUID report, @PathVariable Language language, @PathVariable String username) {
        helpers.remove(me, report, language, username);
    }
}
