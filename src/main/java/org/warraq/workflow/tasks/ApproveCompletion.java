package org.warraq.workflow.tasks;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.publication.Releases;
import org.warraq.report.Contents;
import org.warraq.report.Edition;
import org.warraq.report.Edition.NoteOrigin;
import org.warraq.report.ReportProgress;
import org.warraq.report.Reports;
import org.warraq.report.RoundKind;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.translation.Translations;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.ReturnMark;
import org.warraq.workflow.Stage;
import org.warraq.workflow.rounds.Outcomes;
import org.warraq.workflow.rounds.RoundBeginning;

/** An editor approves exactly what they saw, sends it back, or ends it. */
@Component
class ApproveCompletion implements StageCompletion {

    private final Reports reports;
    private final Versions versions;
    private final Releases releases;
    private final RoundBeginning beginning;
    private final Translations translations;
    private final ReportProgress standings;
    private final MarkedPlaces places;
    private final OpenNotes notes;

    ApproveCompletion(
            Reports reports,
            Versions versions,
            Releases releases,
            RoundBeginning beginning,
            Translations translations,
            ReportProgress standings,
            MarkedPlaces places,
            OpenNotes notes) {
        this.reports = reports;
        this.versions = versions;
        this.releases = releases;
        this.beginning = beginning;
        this.notes = notes;
        this.translations = translations;
        this.standings = standings;
        this.places = places;
    }

    @Override
    public Stage stage() {
        return Stage.APPROVE;
    }

    @Override
    public Set<Decision> decisions() {
        return Set.of(Decision.APPROVE, Decision.RETURN, Decision.SPIKE);
    }

    @Override
    public Done finish(LockedTask open, Completion completion) {
        return switch (completion.decision()) {
            case APPROVE -> approve(open, completion);
            case RETURN -> giveBack(open, completion);
            default -> spike(open, completion);
        };
    }

    private Done approve(LockedTask open, Completion completion) {
        Map<Language, Integer> seen = completion.versions();
        if (seen == null) {
            throw Refusal.invalid("versions-required");
        }
        Map<Language, @Nullable Integer> latest = open.latest();
        latest.forEach((language, version) -> {
            if (version == null) {
                throw Refusal.conflict("not-translated", language);
            }
        });
        if (!seen.equals(latest)) {
            throw Refusal.conflict("stale-approval");
        }
        // The source may be edited while it waits for approval. What that reopens no version of the translation says.
        open.unfinished().forEach((language, segments) -> {
            throw Refusal.conflict("translation-open", segments, language);
        });
        notes.requireNone(open, null);
        requireTold(open);
        return new Done(
                Outcomes.APPROVE,
                StageCompletion.entry(open, completion, "report-approved").detail(said(seen)));
    }

    // It was there when the draft was submitted; the source may have been written again since.
    private void requireTold(LockedTask open) {
        if (open.report().roundKind() != RoundKind.CORRECTION) {
            return;
        }
        UUID report = open.report().id();
        List<Edition> telling = reports.editions(report).stream()
                .filter(edition -> !edition.dropped())
                .filter(edition -> edition.noteOrigin() == NoteOrigin.SOURCE || edition.noteOrigin() == NoteOrigin.OWN)
                .toList();
        Map<Language, Version> latest = versions.latestOf(
                report, telling.stream().map(Edition::language).toArray(Language[]::new));
        latest.forEach((language, version) -> {
            if (!version.isRemoved() && !Contents.parse(version.content()).tells() && !isToldBeside(open, language)) {
                throw Refusal.conflict("public-note-missing", language);
            }
        });
    }

    // In a round that was begun before the note was part of the text.
    private boolean isToldBeside(LockedTask open, Language language) {
        return releases.announced(
                        open.report().id(), open.report().round(), open.report().roundKind())
                .containsKey(language);
    }

    private static String said(Map<Language, Integer> versions) {
        return versions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private Done giveBack(LockedTask open, Completion completion) {
        if (completion.returnTo().draft()) {
            beginning.widen(open.report(), open.actor());
            reopenMarked(open, completion);
            return new Done(
                    Outcomes.RETURN_TO_DRAFT,
                    StageCompletion.entry(open, completion, "report-returned")
                            .detail(StageCompletion.code(completion)));
        }
        List<Language> languages = completion.returnTo().languages();
        Set<Language> translated = new HashSet<>(open.latest().keySet());
        translated.remove(open.report().sourceLanguage());
        if (languages.isEmpty() || !translated.containsAll(languages)) {
            throw Refusal.invalid("return-to-unknown");
        }
        reports.editions(open.report().id()).stream()
                .filter(edition -> edition.stands() && languages.contains(edition.language()))
                .forEach(edition -> {
                    throw Refusal.conflict("edition-stands", edition.language());
                });
        languages.forEach(language -> translations.reopen(
                open.report(), language, places.segments(open.report().id(), language, completion.marks())));
        standings.returned(open.report().id(), languages);
        standings.openEditions(open.report().id());
        String detail = languages.stream().map(Language::tag).sorted().collect(Collectors.joining(", "));
        return new Done(
                Outcomes.RETURN,
                StageCompletion.entry(open, completion, "editions-returned")
                        .detail(StageCompletion.code(completion) + ": " + detail));
    }

    // What is marked in a translation waits for its translator until the draft comes back.
    private void reopenMarked(LockedTask open, Completion completion) {
        completion.marks().stream()
                .map(ReturnMark::language)
                .filter(language -> !language.equals(open.report().sourceLanguage()))
                .distinct()
                .forEach(language -> {
                    Set<UUID> marked = places.segments(open.report().id(), language, completion.marks());
                    if (!marked.isEmpty()) {
                        translations.reopen(open.report(), language, marked);
                        standings.returned(open.report().id(), List.of(language));
                    }
                });
    }

    private Done spike(LockedTask open, Completion completion) {
        standings.spiked(open.report().id());
        return new Done(Outcomes.SPIKE, StageCompletion.entry(open, completion, "report-spiked"));
    }
}
