package org.warraq.workflow.models;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.warraq.workflow.models.BrokenModel.Problem;

/**
 * Reads decision tables with an engine that has no database. Tables hold quoted texts, which mean the same in every
 * language an engine knows: no program hides in a cell, and the small reader of FEEL does, which starts seconds before the
 * large one.
 */
public final class DecisionTables {

    private static final String LANGUAGE = "expressionLanguage";

    private static final Pattern FEEL = Pattern.compile("(?i)^feel$|^https?://www\\.omg\\.org/spec/(DMN|FEEL)/");

    private static final String TEXT = "\"[^\"$#\\\\]*\"";
    private static final String TEXTS = TEXT + "(\\s*,\\s*" + TEXT + ")*";
    private static final Pattern TEST = Pattern.compile("-?|" + TEXTS + "|not\\(\\s*" + TEXTS + "\\s*\\)");

    /** What may stand in the text of which element; in other elements it is a remark. */
    private static final Map<String, Pattern> CELLS = Map.of(
            "inputExpression",
            Pattern.compile("[a-z]\\w*"),
            "inputValues",
            TEST,
            "inputEntry",
            TEST,
            "outputValues",
            TEST,
            "outputEntry",
            Pattern.compile("|" + TEXT),
            "literalExpression",
            Pattern.compile("(?!)"));

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
            refuse(Stream.concat(programs(model, table), cells(model, table)).toList());
            // Editors name FEEL where they need not, and the small reader has it for conditions only.
            withLanguage(table).toList().forEach(element -> element.removeAttribute(LANGUAGE));
            if (table.getModelElementById(decision) == null) {
                throw new BrokenModel(model.name(), decision, "there is no such decision");
            }
            return engine.parseDecision(decision, table);
        } catch (ModelException e) {
            throw new BrokenModel(model.name(), null, XmlErrors.reason(e));
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new BrokenModel(problems);
        }
    }

    private static Stream<Problem> programs(ModelFile model, DmnModelInstance table) {
        return withLanguage(table)
                .filter(element ->
                        !FEEL.matcher(element.getAttributeValue(LANGUAGE)).find())
                .map(element -> new Problem(
                        model.name(),
                        ElementIds.idOf(element),
                        "names a language, " + element.getAttributeValue(LANGUAGE)
                                + ": tables hold quoted texts only"));
    }

    private static Stream<ModelElementInstance> withLanguage(DmnModelInstance table) {
        Stream<ModelElementInstance> elements =
                table.getModelElementsByType(DmnElement.class).stream().map(ModelElementInstance.class::cast);
        return Stream.concat(Stream.of(table.getDefinitions()), elements)
                .distinct()
                .filter(element -> element.getAttributeValue(LANGUAGE) != null);
    }

    private static Stream<Problem> cells(ModelFile model, DmnModelInstance table) {
        return table.getModelElementsByType(Text.class).stream()
                .filter(text -> !isAllowed(text))
                .map(text -> new Problem(
                        model.name(),
                        ElementIds.idOf(text),
                        text.getTextContent().strip() + " is not a quoted text, nor a list of them"));
    }

    private static boolean isAllowed(Text text) {
        String cell =
                Objects.requireNonNull(text.getParentElement()).getElementType().getTypeName();
        Pattern allowed = CELLS.get(cell);
        return allowed == null || allowed.matcher(text.getTextContent().strip()).matches();
    }
}
