package org.warraq.workflow;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.workflow.models.DeployedModels;

/** What the steps of tasks are called, in the version of the process they are in. */
@Component
public class StepNames {

    private final DeployedModels models;

    StepNames(DeployedModels models) {
        this.models = models;
    }

    /**
     * In this language where the diagram has it, otherwise as the diagram has it.
     *
     * @param definition the version of the process, as {@link Task} and {@link StepTime} have it
     * @param step the element's id
     * @return {@code null} where it is not known which version that is
     */
    public @Nullable String of(@Nullable String definition, String step, Locale language) {
        return Optional.ofNullable(definition)
                .flatMap(models::find)
                .map(model -> model.name(step, language))
                .orElse(null);
    }
}
