package org.warraq.workflow.models.validation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import org.warraq.language.KeyedEnums;
import org.warraq.workflow.Stage;
import org.warraq.workflow.rounds.Outcomes;

/** Whatever is decided at a step, a way leads on. */
final class OutcomeValidator implements ModelElementValidator<UserTask> {

    private final SequenceFlows flows;

    OutcomeValidator(SequenceFlows flows) {
        this.flows = flows;
    }

    @Override
    public Class<UserTask> getElementType() {
        return UserTask.class;
    }

    @Override
    public void validate(UserTask step, ValidationResultCollector results) {
        KeyedEnums.find(Stage.class, step.getCamundaFormKey()).ifPresent(stage -> validate(step, stage, results));
    }

    private void validate(UserTask step, Stage stage, ValidationResultCollector results) {
        Set<String> outcomes = new TreeSet<>(Outcomes.of(stage));
        List<SequenceFlow> ways = flows.from(step);
        if (ways.size() == 1 && ways.get(0).getTarget() instanceof ExclusiveGateway gateway) {
            outcomes.removeIf(outcome -> GatewayConditions.lead(flows.from(gateway), gateway.getDefault(), outcome));
            outcomes.forEach(outcome ->
                    results.addError(0, "where it ends as " + outcome + ", " + gateway.getId() + " has no way on"));
        } else if (outcomes.size() > 1) {
            results.addError(
                    0, "can end as any of " + String.join(", ", outcomes) + ": an exclusive gateway has to follow");
        }
    }
}
