package org.warraq.workflow.models.validation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import org.warraq.language.KeyedEnums;
import org.warraq.workflow.Stage;

/** Each step can be completed where it stands: on every way to it, what it needs has been made. */
final class CompletionValidator implements ModelElementValidator<FlowNode> {

    private static final String PUBLISH = "${publish}";

    private final FactFlow flow;

    CompletionValidator(FactFlow flow) {
        this.flow = flow;
    }

    @Override
    public Class<FlowNode> getElementType() {
        return FlowNode.class;
    }

    @Override
    public void validate(FlowNode node, ValidationResultCollector results) {
        flow.at(node).ifPresent(facts -> {
            Set<Fact> missing = needed(node);
            missing.removeAll(facts);
            reasons(node, missing).forEach(reason -> results.addError(0, reason));
        });
    }

    private Set<Fact> needed(FlowNode node) {
        if (node instanceof UserTask task) {
            return KeyedEnums.find(Stage.class, String.valueOf(task.getCamundaFormKey()))
                    .map(FactsOfStages::needed)
                    .orElse(EnumSet.noneOf(Fact.class));
        }
        if (node instanceof ServiceTask task && PUBLISH.equals(task.getCamundaDelegateExpression())) {
            return EnumSet.of(Fact.APPROVED);
        }
        return node instanceof EndEvent && flow.translates(node.getParentElement())
                ? EnumSet.of(Fact.COMPLETE)
                : EnumSet.noneOf(Fact.class);
    }

    private static List<String> reasons(FlowNode node, Set<Fact> missing) {
        return missing.stream()
                .map(fact -> switch (fact) {
                    case BEGUN ->
                        "can never be done here: a way leads to it without ${pretranslate}, and there are no segments";
                    case COMPLETE ->
                        node instanceof EndEvent
                                ? "ends translations that are not done: a way leads to it with open segments"
                                : "can never be accepted here: a way leads to it with open segments";
                    case TRANSLATED ->
                        "can never be approved here: a way leads to it on which no translations are made after the draft,"
                                + " or after languages are returned";
                    case APPROVED -> "can never publish here: a way leads to it on which nothing is approved";
                })
                .toList();
    }
}
