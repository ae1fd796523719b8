package org.warraq.workflow;

import java.util.List;
import java.util.Locale;
import org.warraq.workflow.models.DeployedModel;

/**
 * A step of a process, as people read it.
 *
 * @param id the element's id in the diagram
 * @param name what it is called
 */
public record ProcessStep(String id, String name) {

    static List<ProcessStep> of(DeployedModel model, Locale language) {
        return model.steps().stream()
                .map(step -> new ProcessStep(step, model.name(step, language)))
                .toList();
    }
}
