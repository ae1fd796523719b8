package org.warraq.workflow.models.validation;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import org.warraq.workflow.rounds.ProcessVariables;

/** What a call hands on is one of our variables, and none that is over when the call begins. */
final class HandedVariableValidator implements ModelElementValidator<CamundaIn> {

    private static final Set<String> HANDED = Set.of(ProcessVariables.REPORT_ID, ProcessVariables.LANGUAGE);

    @Override
    public Class<CamundaIn> getElementType() {
        return CamundaIn.class;
    }

    @Override
    public void validate(CamundaIn in, ValidationResultCollector results) {
        Stream.of(in.getCamundaSource(), in.getCamundaTarget())
                .filter(Objects::nonNull)
                .distinct()
                .filter(variable -> !HANDED.contains(variable))
                .forEach(variable -> results.addError(0, "there is no variable " + variable + " to hand on"));
    }
}
