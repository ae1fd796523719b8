package org.warraq.workflow.tasks;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.Contents;
import org.warraq.report.ReportProgress;
import org.warraq.report.Version;
import org.warraq.report.VersionKind;
import org.warraq.report.Versions;
import org.warraq.report.WorkingCopies;
import org.warraq.report.WorkingCopies.WorkingCopy;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.Stage;
import org.warraq.workflow.rounds.Outcomes;

/** A draft is submitted: what was typed and not saved becomes a version first, and the report has to be complete. */
@Component
class DraftCompletion implements StageCompletion {

    private final Versions versions;
    private final WorkingCopies copies;
    private final ReportProgress standings;

    DraftCompletion(Versions versions, WorkingCopies copies, ReportProgress standings) {
        this.versions = versions;
        this.copies = copies;
        this.standings = standings;
    }

    @Override
    public Stage stage() {
        return Stage.DRAFT;
    }

    @Override
    public Set<Decision> decisions() {
        return Set.of(Decision.SUBMIT);
    }

    @Override
    public Done finish(LockedTask open, Completion completion) {
        UUID report = open.report().id();
        Language language = open.report().sourceLanguage();
        copies.find(report, language, open.actor()).ifPresent(copy -> cut(open, copy));
        Version latest = versions.latest(report, language).orElseThrow(() -> Refusal.conflict("nothing-written"));
        Contents.requireComplete(Contents.parse(latest.content()), open.report().roundKind());
        // The engine goes on in a job; where the report stands is known at once.
        standings.openEditions(report);
        return new Done(
                Outcomes.SUBMIT,
                StageCompletion.entry(open, completion, "draft-submitted")
                        .language(language)
                        .version(latest.number()));
    }

    private void cut(LockedTask open, WorkingCopy copy) {
        Language language = open.report().sourceLanguage();
        versions.cut(new Versions.Cut(
                open.report(),
                language,
                copy.content(),
                open.actor().id(),
                VersionKind.SUBMIT,
                null,
                copy.baseVersion(),
                null));
        copies.delete(open.report().id(), language, open.actor());
    }
}
