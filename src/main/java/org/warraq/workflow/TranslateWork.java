package org.warraq.workflow;

import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.report.Version;
import org.warraq.translation.Translations;

/** A translation is submitted: every segment has to be done, and what stands becomes a version. */
@Component
class TranslateWork implements StageWork {

    private final Translations translations;

    TranslateWork(Translations translations) {
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
    public Done finish(OpenTask open, Completion completion) {
        Language language = Objects.requireNonNull(open.task().language());
        int version =
                translations.cutFinished(open.report(), language, open.actor().id(), Version.Kind.SUBMIT);
        return new Done(
                Outcomes.SUBMIT,
                StageWork.entry(open, completion, "translation-submitted").version(version));
    }
}
