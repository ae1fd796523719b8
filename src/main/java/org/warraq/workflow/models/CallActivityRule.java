package org.warraq.workflow.models;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.jspecify.annotations.Nullable;
import org.warraq.workflow.models.BrokenModel.Problem;
import org.warraq.workflow.rounds.ProcessVariables;

/** Processes call processes that are deployed beside them, and hand on what those cannot do without. */
final class CallActivityRule implements ModelRule {

    private static final String BESIDE = "deployment";

    /** What a call may hand on: a decision is over when the call begins. */
    private static final Set<String> HANDED = Set.of(ProcessVariables.REPORT_ID, ProcessVariables.LANGUAGE);

    private final Set<String> processes;
    private final Set<String> withLanguage;

    private CallActivityRule(Set<String> processes, Set<String> withLanguage) {
        this.processes = processes;
        this.withLanguage = withLanguage;
    }

    static CallActivityRule among(List<Diagram> diagrams) {
        Set<String> processes = diagrams.stream()
                .flatMap(diagram -> diagram.all(Process.class).stream())
                .map(BaseElement::getId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> withLanguage = new HashSet<>();
        diagrams.stream()
                .flatMap(diagram -> diagram.all(CallActivity.class).stream())
                .filter(call -> hands(call, ProcessVariables.LANGUAGE))
                .forEach(call -> withLanguage.add(call.getCalledElement()));
        return new CallActivityRule(processes, withLanguage);
    }

    /** The processes that are about one language. */
    Set<String> withLanguage() {
        return withLanguage;
    }

    @Override
    public Stream<Problem> problems(Diagram diagram) {
        Stream<Problem> calls = diagram.all(CallActivity.class).stream()
                .flatMap(call -> reasons(call).map(reason -> new Problem(diagram.name(), call.getId(), reason)));
        Stream<Problem> handed = diagram.all(CamundaIn.class).stream()
                .flatMap(in -> handed(in).map(reason -> new Problem(diagram.name(), ElementIds.idOf(in), reason)));
        Stream<Problem> each = diagram.all(MultiInstanceLoopCharacteristics.class).stream()
                .flatMap(loop -> each(loop).map(reason -> new Problem(diagram.name(), ElementIds.idOf(loop), reason)));
        return Stream.of(calls, handed, each).flatMap(problems -> problems);
    }

    private Stream<String> reasons(CallActivity call) {
        Stream.Builder<String> reasons = Stream.builder();
        if (!processes.contains(call.getCalledElement())) {
            reasons.add("calls " + call.getCalledElement() + ", a process no diagram has");
        }
        if (!BESIDE.equals(call.getCamundaCalledElementBinding())) {
            reasons.add(
                    "has to call with the binding \"deployment\": reports under way finish on the diagrams they began with");
        }
        if (!hands(call, ProcessVariables.REPORT_ID)) {
            reasons.add("does not hand on " + ProcessVariables.REPORT_ID);
        }
        if (ins(call).noneMatch(in -> in.getCamundaBusinessKey() != null)) {
            reasons.add("does not hand on the business key");
        }
        return reasons.build();
    }

    private static Stream<String> handed(CamundaIn in) {
        return Stream.of(in.getCamundaSource(), in.getCamundaTarget())
                .filter(Objects::nonNull)
                .distinct()
                .filter(variable -> !HANDED.contains(variable))
                .map(variable -> "there is no variable " + variable + " to hand on");
    }

    private static Stream<String> each(MultiInstanceLoopCharacteristics loop) {
        if (!(loop.getParentElement() instanceof CallActivity)) {
            return Stream.of("is done once: only a call is made for each language");
        }
        Stream.Builder<String> reasons = Stream.builder();
        if (!isExpression(loop.getCamundaCollection())) {
            reasons.add("has to say for each of what (collection, an expression)");
        }
        if (!ProcessVariables.LANGUAGE.equals(loop.getCamundaElementVariable())) {
            reasons.add("has to call each " + ProcessVariables.LANGUAGE + " (elementVariable)");
        }
        if (!loop.isCamundaAsyncAfter()) {
            // otherwise two people who finish together collide, and one of them sees an error
            reasons.add("needs a save point after each (asyncAfter)");
        }
        return reasons.build();
    }

    private static boolean isExpression(@Nullable String text) {
        return text != null && AllowedExpressions.isExpression(text);
    }

    private static boolean hands(Activity call, String variable) {
        return ins(call)
                .anyMatch(in -> variable.equals(in.getCamundaSource()) && variable.equals(in.getCamundaTarget()));
    }

    private static Stream<CamundaIn> ins(Activity call) {
        return call.getExtensionElements() == null
                ? Stream.empty()
                : call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream();
    }
}
