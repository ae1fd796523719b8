package org.warraq.workflow.models.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.warraq.workflow.rounds.ProcessVariables;

/**
 * The processes that diagrams deployed together hold, and what calls hand on to them.
 *
 * @param all their ids
 * @param withLanguage the ids of those that are about one language
 */
record CalledProcesses(Set<String> all, Set<String> withLanguage) {

    static CalledProcesses among(List<BpmnModelInstance> models) {
        Set<String> all = models.stream()
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .map(BaseElement::getId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> withLanguage = new HashSet<>();
        models.stream()
                .flatMap(model -> model.getModelElementsByType(CallActivity.class).stream())
                .filter(call -> hands(call, ProcessVariables.LANGUAGE))
                .forEach(call -> withLanguage.add(call.getCalledElement()));
        return new CalledProcesses(all, withLanguage);
    }

    /** Whether the call hands this variable on under its own name. */
    static boolean hands(Activity call, String variable) {
        return ins(call)
                .anyMatch(in -> variable.equals(in.getCamundaSource()) && variable.equals(in.getCamundaTarget()));
    }

    static Stream<CamundaIn> ins(Activity call) {
        return call.getExtensionElements() == null
                ? Stream.empty()
                : call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream();
    }
}
