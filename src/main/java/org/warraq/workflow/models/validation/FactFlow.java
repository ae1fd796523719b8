package org.warraq.workflow.models.validation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.warraq.language.KeyedEnums;
import org.warraq.workflow.Stage;
import org.warraq.workflow.rounds.Outcomes;
import org.warraq.workflow.rounds.ProcessIds;

/**
 * Follows every way through diagrams that are deployed together, calls included, and keeps for each node what holds there
 * whatever way a report came. A token goes one way at a time, so where ways meet holds what holds on all of them. Each place
 * is looked at as often as it loses a fact, and there are four: the cost is in proportion to the ways.
 */
final class FactFlow {

    private static final Set<Fact> NONE = EnumSet.noneOf(Fact.class);
    private static final String PRETRANSLATE = "${pretranslate}";

    private final Map<Place, Set<Fact>> arriving = new HashMap<>();
    private final Deque<Place> ahead = new ArrayDeque<>();
    private final SequenceFlows flows;
    private final List<Process> processes;
    private final List<CallActivity> calls;
    private final Map<FlowNode, List<BoundaryEvent>> boundaries;

    /** @param outcome a gateway's only: how the step before it ended; {@code null} where it was none */
    private record Place(FlowNode node, @Nullable String outcome) {}

    private FactFlow(List<BpmnModelInstance> models) {
        this.flows = SequenceFlows.of(models);
        this.processes = all(models, Process.class);
        this.calls = all(models, CallActivity.class);
        this.boundaries = all(models, BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo() != null)
                .collect(Collectors.groupingBy(BoundaryEvent::getAttachedTo));
        begin(models);
        while (!ahead.isEmpty()) {
            step(ahead.remove());
        }
    }

    static FactFlow through(List<BpmnModelInstance> models) {
        return new FactFlow(models);
    }

    /** What holds as the token reaches it; empty where no way leads there. */
    Optional<Set<Fact>> at(FlowNode node) {
        return Optional.ofNullable(arriving.get(new Place(node, null)));
    }

    /** Whether this process is called for each language, so that a translation is over where it ends. */
    boolean translates(ModelElementInstance process) {
        return process instanceof Process called && callsOf(called).anyMatch(FactFlow::isForEachLanguage);
    }

    private static <T extends ModelElementInstance> List<T> all(List<BpmnModelInstance> models, Class<T> type) {
        return models.stream()
                .flatMap(model -> model.getModelElementsByType(type).stream())
                .toList();
    }

    // What readers see was translated and approved before anybody asks for its withdrawal.
    private void begin(List<BpmnModelInstance> models) {
        for (Process process : processes) {
            if (ProcessIds.WITHDRAW_REPORT.equals(process.getId())) {
                start(process.getFlowElements(), EnumSet.of(Fact.TRANSLATED, Fact.APPROVED));
            } else if (callsOf(process).findAny().isEmpty() || ProcessIds.ALL.contains(process.getId())) {
                start(process.getFlowElements(), NONE);
            }
        }
        all(models, SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .forEach(part -> start(part.getFlowElements(), NONE));
    }

    private void start(Collection<FlowElement> elements, Set<Fact> facts) {
        elements.stream()
                .filter(StartEvent.class::isInstance)
                .forEach(start -> arrive((StartEvent) start, facts, null));
    }

    private void arrive(FlowNode node, Set<Fact> facts, @Nullable String outcome) {
        Place place = new Place(node, node instanceof ExclusiveGateway ? outcome : null);
        Set<Fact> before = arriving.get(place);
        Set<Fact> now = FactsOfStages.with(facts);
        if (before != null) {
            now.retainAll(before);
        }
        if (!now.equals(before)) {
            arriving.put(place, now);
            ahead.add(place);
        }
    }

    private void step(Place place) {
        FlowNode node = place.node();
        Set<Fact> facts = arriving.getOrDefault(place, NONE);
        boundaries
                .getOrDefault(node, List.of())
                .forEach(event -> arrive(event, node instanceof UserTask ? facts : NONE, null));
        if (node instanceof UserTask task) {
            finish(task, facts);
        } else if (node instanceof SubProcess part) {
            start(part.getFlowElements(), facts);
        } else if (node instanceof CallActivity call) {
            call(call, facts);
        } else if (node instanceof EndEvent end) {
            end(end, facts);
        } else if (node instanceof ServiceTask task && PRETRANSLATE.equals(task.getCamundaDelegateExpression())) {
            leave(node, FactsOfStages.with(FactsOfStages.without(facts, Fact.COMPLETE), Fact.BEGUN), null);
        } else if (node instanceof ExclusiveGateway gateway) {
            choose(gateway, facts, place.outcome());
        } else {
            leave(node, facts, null);
        }
    }

    private void finish(UserTask task, Set<Fact> facts) {
        Optional<Stage> stage = KeyedEnums.find(Stage.class, String.valueOf(task.getCamundaFormKey()));
        if (stage.isEmpty()) {
            leave(task, facts, null);
        }
        stage.ifPresent(of ->
                Outcomes.of(of).forEach(outcome -> leave(task, FactsOfStages.after(of, outcome, facts), outcome)));
    }

    private void call(CallActivity call, Set<Fact> facts) {
        boolean each = isForEachLanguage(call);
        processes.stream()
                .filter(process -> call.getCalledElement() != null
                        && call.getCalledElement().equals(process.getId()))
                .forEach(process -> start(process.getFlowElements(), each ? NONE : facts));
        if (each) {
            leave(call, FactsOfStages.with(FactsOfStages.without(facts, Fact.APPROVED), Fact.TRANSLATED), null);
        }
    }

    private void end(EndEvent end, Set<Fact> facts) {
        if (end.getParentElement() instanceof SubProcess part && !part.triggeredByEvent()) {
            leave(part, facts, null);
        } else if (end.getParentElement() instanceof Process process) {
            callsOf(process).filter(call -> !isForEachLanguage(call)).forEach(call -> leave(call, facts, null));
        }
    }

    private Stream<CallActivity> callsOf(Process process) {
        return calls.stream()
                .filter(call -> call.getCalledElement() != null
                        && call.getCalledElement().equals(process.getId()));
    }

    private static boolean isForEachLanguage(CallActivity call) {
        return call.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }

    private void choose(ExclusiveGateway gateway, Set<Fact> facts, @Nullable String outcome) {
        GatewayConditions.taken(flows.from(gateway), gateway.getDefault(), outcome)
                .forEach(way -> follow(way, GatewayFacts.behind(gateway, way, flows, facts), outcome));
    }

    /** @param outcome how the step was ended, which gateways behind it ask for; {@code null} where it is no step */
    private void leave(FlowNode node, Set<Fact> facts, @Nullable String outcome) {
        flows.from(node).forEach(way -> follow(way, facts, outcome));
    }

    private void follow(SequenceFlow way, Set<Fact> facts, @Nullable String outcome) {
        if (way.getTarget() != null) {
            arrive(way.getTarget(), facts, outcome);
        }
    }
}
