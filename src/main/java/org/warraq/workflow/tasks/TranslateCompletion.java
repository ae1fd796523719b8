package org.warraq.workflow.tasks;

import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.report.VersionKind;
import org.warraq.translation.Translations;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.Stage;
import org.warraq.workflow.rounds.Outcomes;

/** A translation is submitted: every segment has to be done, and what stands becomes a version. */
@Component
class TranslateCompletion implements StageCompletion {

    private final Translations translations;

    TranslateCompletion(Translations translations) {
        this.translations = translations;
    }

    @Override
    public Stage stage() {
        return Stage.TRANSLATE;
    }

    @Override
    public Set<Decision> decisions() {
        return Set.of(Decision.SUBMIT);
    }

    @Override
    public Done finish(LockedTask open, Completion completion) {
        Language language = Objects.requireNonNull(open.task().language());
        int version =
                translations.cutFinished(open.report(), language, open.actor().id(), VersionKind.SUBMIT);
        return new Done(
                Outcomes.SUBMIT,
                StageCompletion.entry(open, completion, "translation-submitted").version(version));
    }
}
