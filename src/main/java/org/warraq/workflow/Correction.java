package org.warraq.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.report.Contents;
import org.warraq.report.Edition;
import org.warraq.report.Edition.NoteOrigin;
import org.warraq.report.Report;
import org.warraq.report.RoundKind;

/**
 * What an editor begins on a published report.
 *
 * @param kind an update or a correction
 * @param publicNote what readers are to be told, as far as it is known yet; a language that is left out has it written later
 * @param languages the translations that are corrected while everything else stands; empty for the whole report
 * @param segments which sentences of these are open; empty for all
 */
public record Correction(
        RoundKind kind, Map<Language, String> publicNote, List<Language> languages, Set<UUID> segments) {

    public Correction {
        languages = List.copyOf(languages);
        segments = Set.copyOf(segments);
    }

    /** Of the whole report. */
    public static Correction of(RoundKind kind, Map<Language, String> publicNote) {
        return new Correction(kind, publicNote, List.of(), Set.of());
    }

    /** @throws Refusal 422 where it names what there is not, or what the round does not touch */
    void requireKind() {
        if (kind != RoundKind.UPDATE && kind != RoundKind.CORRECTION) {
            throw Refusal.invalid("round-kind");
        }
        if (languages.isEmpty() && !segments.isEmpty()) {
            throw Refusal.invalid(List.of(new FieldError("segments", "segments-of-no-language")));
        }
        publicNote.forEach((language, note) -> Contents.requireNote("publicNote." + language, note));
    }

    /**
     * @param editions as the round begins
     * @throws Refusal 422 where it names a language the round does not touch
     */
    void requireOf(Report report, List<Edition> editions) {
        List<FieldError> wrong = new ArrayList<>();
        for (Language language : languages) {
            if (language.equals(report.sourceLanguage()) || !isTold(editions, language)) {
                wrong.add(new FieldError("languages", "not-a-translation", language));
            }
        }
        for (Language language : publicNote.keySet()) {
            if (!isTold(editions, language) || !(languages.isEmpty() || languages.contains(language))) {
                wrong.add(new FieldError("publicNote." + language, "not-told", language));
            }
        }
        // in a correction the source's is written in any case; in an update it may never be, and what was sent would be
        // lost
        if (kind == RoundKind.UPDATE
                && languages.isEmpty()
                && !publicNote.isEmpty()
                && !publicNote.containsKey(report.sourceLanguage())) {
            wrong.add(new FieldError("publicNote." + report.sourceLanguage(), "note-without-source"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private static boolean isTold(List<Edition> editions, Language language) {
        return editions.stream()
                .anyMatch(edition -> edition.language().equals(language)
                        && !edition.dropped()
                        && edition.noteOrigin() != NoteOrigin.NONE);
    }

    /** What the readers of a language are to be told; {@code null} where it is not known yet. */
    public @Nullable String note(Language language) {
        return publicNote.get(language);
    }
}
