package org.warraq.desk.approving;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.desk.GivenReason;
import org.warraq.desk.reports.ReportJson;
import org.warraq.desk.reports.ReportReading;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.report.RoundKind;
import org.warraq.workflow.Correction;
import org.warraq.workflow.Corrections;
import org.warraq.workflow.Rounds;

/** What editors do to a report outside a task, over HTTP. */
@RestController
@RequestMapping("/api/reports/{id}")
@Tag(name = "Reports")
class RoundApi {

    private final Rounds rounds;
    private final Corrections corrections;
    private final ReportReading reading;

    RoundApi(Rounds rounds, Corrections corrections, ReportReading reading) {
        this.rounds = rounds;
        this.corrections = corrections;
        this.reading = reading;
    }

    /**
     * @param languages the translations that are corrected alone; left out for the whole report
     * @param segments which of their segments are open; left out for all
     */
    record CorrectionRequest(
            @Nullable RoundKind kind,
            @Nullable Map<Language, @Nullable String> publicNote,
            @Nullable List<@Nullable Language> languages,
            @Nullable Set<@Nullable UUID> segments) {

        private static void require(String field, @Nullable Collection<?> values) {
            if (values != null && values.stream().anyMatch(Objects::isNull)) {
                throw Refusal.invalid(List.of(new Refusal.FieldError(field, "required")));
            }
        }

        private Correction wanted() {
            if (kind == null) {
                throw Refusal.invalid(List.of(new Refusal.FieldError("kind", "required")));
            }
            require("languages", languages);
            require("segments", segments);
            Map<Language, String> notes = RoundApi.notes(publicNote);
            notes.values().removeIf(String::isBlank);
            return new Correction(
                    kind, notes, languages == null ? List.of() : languages, segments == null ? Set.of() : segments);
        }
    }

    record Withdrawal(@Nullable String reason, @Nullable Map<Language, @Nullable String> publicNote) {}

    @PostMapping("/spike")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void spike(Person me, @PathVariable UUID id, @RequestBody GivenReason why) {
        rounds.spike(me, id, why.required());
    }

    @PostMapping("/recall")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recall(Person me, @PathVariable UUID id, @RequestBody GivenReason why) {
        rounds.recall(me, id, why.required());
    }

    /** @param checkedAgainstDelivery whether the text was compared with what was said */
    record ReleaseOrder(@Nullable Boolean checkedAgainstDelivery) {}

    @PostMapping("/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Person me, @PathVariable UUID id, @RequestBody(required = false) @Nullable ReleaseOrder order) {
        rounds.release(me, id, order != null && Boolean.TRUE.equals(order.checkedAgainstDelivery()));
    }

    @PostMapping("/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    ReportJson correct(Person me, @PathVariable UUID id, @RequestBody CorrectionRequest request, Locale locale) {
        corrections.begin(me, id, request.wanted());
        return reading.json(id, locale);
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.CREATED)
    ReportJson withdraw(Person me, @PathVariable UUID id, @RequestBody Withdrawal withdrawal, Locale locale) {
        rounds.askWithdrawal(me, id, Reason.of(withdrawal.reason()), notes(withdrawal.publicNote()));
        return reading.json(id, locale);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<Language, String> notes(@Nullable Map<Language, @Nullable String> given) {
        Map<Language, String> notes = new HashMap<>();
        if (given != null) {
            given.forEach((language, text) -> notes.put(language, text(text)));
        }
        return notes;
    }
}
