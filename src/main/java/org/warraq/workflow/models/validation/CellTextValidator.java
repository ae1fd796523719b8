package org.warraq.workflow.models.validation;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** A cell holds quoted texts, which mean the same in every language an engine knows: no program hides in it. */
final class CellTextValidator implements ModelElementValidator<Text> {

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

    @Override
    public Class<Text> getElementType() {
        return Text.class;
    }

    @Override
    public void validate(Text text, ValidationResultCollector results) {
        String content = text.getTextContent().strip();
        String cell =
                Objects.requireNonNull(text.getParentElement()).getElementType().getTypeName();
        Pattern allowed = CELLS.get(cell);
        if (allowed != null && !allowed.matcher(content).matches()) {
            results.addError(0, content + " is not a quoted text, nor a list of them");
        }
    }
}
