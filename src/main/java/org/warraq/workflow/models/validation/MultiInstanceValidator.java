package org.warraq.workflow.models.validation;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import org.jspecify.annotations.Nullable;
import org.warraq.workflow.rounds.ProcessVariables;

/** What is done several times is a call, once for each language. */
final class MultiInstanceValidator implements ModelElementValidator<MultiInstanceLoopCharacteristics> {

    @Override
    public Class<MultiInstanceLoopCharacteristics> getElementType() {
        return MultiInstanceLoopCharacteristics.class;
    }

    @Override
    public void validate(MultiInstanceLoopCharacteristics loop, ValidationResultCollector results) {
        if (!(loop.getParentElement() instanceof CallActivity)) {
            results.addError(0, "is done once: only a call is made for each language");
            return;
        }
        if (!isExpression(loop.getCamundaCollection())) {
            results.addError(0, "has to say for each of what (collection, an expression)");
        }
        if (!ProcessVariables.LANGUAGE.equals(loop.getCamundaElementVariable())) {
            results.addError(0, "has to call each " + ProcessVariables.LANGUAGE + " (elementVariable)");
        }
        if (!loop.isCamundaAsyncAfter()) {
            // otherwise two people who finish together collide, and one of them sees an error
            results.addError(0, "needs a save point after each (asyncAfter)");
        }
    }

    private static boolean isExpression(@Nullable String text) {
        return text != null && AllowedExpressions.isExpression(text);
    }
}
