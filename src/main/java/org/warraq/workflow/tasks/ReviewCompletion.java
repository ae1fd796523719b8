package org.warraq.workflow.tasks;

import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.report.ReportProgress;
import org.warraq.report.VersionKind;
import org.warraq.translation.LastViewed;
import org.warraq.translation.Translations;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.Stage;
import org.warraq.workflow.rounds.Outcomes;

/** A translation is accepted, or goes back to its translator: the marked segments, or all of them. */
@Component
class ReviewCompletion implements StageCompletion {

    private final Translations translations;
    private final ReportProgress standings;
    private final LastViewed looks;
    private final MarkedPlaces places;
    private final OpenNotes notes;

    ReviewCompletion(
            Translations translations,
            ReportProgress standings,
            LastViewed looks,
            MarkedPlaces places,
            OpenNotes notes) {
        this.notes = notes;
        this.translations = translations;
        this.standings = standings;
        this.looks = looks;
        this.places = places;
    }

    @Override
    public Stage stage() {
        return Stage.REVIEW;
    }

    @Override
    public Set<Decision> decisions() {
        return Set.of(Decision.ACCEPT, Decision.RETURN);
    }

    @Override
    public Done finish(LockedTask open, Completion completion) {
        Language language = Objects.requireNonNull(open.task().language());
        return completion.decision() == Decision.ACCEPT
                ? accept(open, completion, language)
                : giveBack(open, completion, language);
    }

    private Done accept(LockedTask open, Completion completion, Language language) {
        notes.requireNone(open, language);
        int version =
                translations.cutFinished(open.report(), language, open.actor().id(), VersionKind.ACCEPT);
        translations.accept(open.report(), language);
        // The process of this edition ends in a job; that it is ready is known at once.
        standings.edition(open.report().id(), language, "ready");
        return new Done(
                Outcomes.ACCEPT,
                StageCompletion.entry(open, completion, "translation-accepted").version(version));
    }

    private Done giveBack(LockedTask open, Completion completion, Language language) {
        int version = translations.cut(open.report(), language, open.actor().id(), VersionKind.RETURN);
        translations.reopen(
                open.report(), language, places.segments(open.report().id(), language, completion.marks()));
        // when it comes back they see what changed since they returned it
        looks.leave(open.actor(), open.task().id(), open.report().id(), language);
        return new Done(
                Outcomes.RETURN,
                StageCompletion.entry(open, completion, "translation-returned")
                        .version(version)
                        .detail(StageCompletion.code(completion)));
    }
}
