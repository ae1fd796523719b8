package org.warraq.workflow.models;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.warraq.workflow.models.BrokenModel.Problem;
import org.warraq.workflow.models.validation.DmnValidators;

/**
 * Reads decision tables with an engine that has no database. Tables hold quoted texts, which mean the same in every
 * language an engine knows: no program hides in a cell, and the small reader of FEEL does, which starts seconds before the
 * large one.
 */
public final class DecisionTables {

    private DecisionTables() {}

    public static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setEnableFeelLegacyBehavior(true);
        // Otherwise it looks through the class path for every language there is.
        configuration.setScriptEngineResolver(language -> {
            throw new UnsupportedOperationException("scripts are not run: " + language);
        });
        return configuration.buildEngine();
    }

    /** @throws BrokenModel if it is not a model, lacks the decision, or holds anything but texts */
    public static DmnDecision read(DmnEngine engine, ModelFile model, String decision) {
        try {
            DmnModelInstance table = Dmn.readModelFromStream(model.stream());
            List<Problem> problems = ValidationProblems.of(model.name(), table, DmnValidators.all());
            if (!problems.isEmpty()) {
                throw new BrokenModel(problems);
            }
            // Editors name FEEL where they need not, and the small reader has it for conditions only.
            DmnValidators.forgetLanguages(table);
            if (table.getModelElementById(decision) == null) {
                throw new BrokenModel(model.name(), decision, "there is no such decision");
            }
            return engine.parseDecision(decision, table);
        } catch (ModelException e) {
            throw new BrokenModel(model.name(), null, XmlErrors.reason(e));
        }
    }
}
