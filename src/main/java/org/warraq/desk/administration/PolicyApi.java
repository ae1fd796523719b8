package org.warraq.desk.administration;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.translation.Filled;
import org.warraq.translation.HouseStyle;
import org.warraq.web.EntityTags;

/** The newsroom's policy about texts, for programs. */
@RestController
@RequestMapping("/api/policy")
@Tag(name = "Operation")
class PolicyApi {

    private final HousePolicy policy;

    PolicyApi(HousePolicy policy) {
        this.policy = policy;
    }

    record Style(
            @Nullable String months,
            @Nullable String digits,
            @Nullable String honorifics,
            @Nullable String arabicQuotes,
            @Nullable String englishQuotes) {

        /** What is left out stays. */
        HouseStyle over(HouseStyle present) {
            try {
                return new HouseStyle(
                        or(months, present.months()),
                        or(digits, present.digits()),
                        or(honorifics, present.honorifics()),
                        or(arabicQuotes, present.arabicQuotes()),
                        or(englishQuotes, present.englishQuotes()));
            } catch (IllegalArgumentException wrong) {
                throw Refusal.invalid(List.of(new Refusal.FieldError("style." + wrong.getMessage(), "policy-unknown")));
            }
        }

        private static String or(@Nullable String wanted, String present) {
            return wanted == null ? present : wanted;
        }
    }

    record Change(
            @Nullable Map<String, String> severities,
            @Nullable Style style,
            @Nullable String filled,
            @Nullable Boolean suggesterWrites) {}

    record Answer(
            Map<String, String> severities, HouseStyle style, Filled filled, boolean suggesterWrites, String etag) {}

    /** @param wanted as it was sent; {@code null} leaves it */
    static Filled filled(@Nullable String wanted, Filled present) {
        try {
            return wanted == null ? present : Filled.of(wanted);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("filled", "policy-unknown")));
        }
    }

    @GetMapping
    ResponseEntity<Answer> get(Person actor) {
        return answer(policy.present(actor));
    }

    @PutMapping
    ResponseEntity<Answer> change(
            Person actor,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change change) {
        int version = EntityTags.required(ifMatch);
        HousePolicy.Stated present = policy.present(actor);
        return answer(policy.change(
                actor,
                version,
                change.severities() == null ? Map.of() : change.severities(),
                change.style() == null ? present.style() : change.style().over(present.style()),
                filled(change.filled(), present.filled()),
                change.suggesterWrites() == null ? present.suggesterWrites() : change.suggesterWrites()));
    }

    private static ResponseEntity<Answer> answer(HousePolicy.Stated stated) {
        String etag = EntityTags.of(stated.rowVersion());
        return ResponseEntity.ok()
                .eTag(etag)
                .body(new Answer(stated.severities(), stated.style(), stated.filled(), stated.suggesterWrites(), etag));
    }
}
