package org.warraq.support;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Which elements of the diagrams each report has been through: nodes, and the flows between them, by their ids. */
public final class TakenPaths extends AbstractBpmnParseListener {

    private final Set<String> elements = ConcurrentHashMap.newKeySet();
    private final Map<String, Queue<String>> taken = new ConcurrentHashMap<>();

    /** Every element there is. */
    public Set<String> elements() {
        return new TreeSet<>(elements);
    }

    /** In the order they were reached, those that came again, too. What a transaction that failed had reached stays. */
    public List<String> of(String report) {
        return List.copyOf(taken.getOrDefault(report, new ConcurrentLinkedQueue<>()));
    }

    /** What these reports have been through, together. */
    public Set<String> of(Collection<String> reports) {
        Set<String> all = new TreeSet<>();
        reports.forEach(report -> all.addAll(of(report)));
        return all;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        watch(process);
    }

    private void watch(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, reaching(activity.getId()));
            for (PvmTransition flow : activity.getOutgoingTransitions()) {
                watch(activity, (TransitionImpl) flow);
            }
            watch(activity);
        }
    }

    /** Nobody takes a flow out of an event-based gateway: what is awaited begins where it happens. */
    private void watch(ActivityImpl from, TransitionImpl flow) {
        if ("eventBasedGateway".equals(from.getProperty("type"))) {
            ((ActivityImpl) flow.getDestination())
                    .addListener(ExecutionListener.EVENTNAME_START, reaching(flow.getId()));
        } else {
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, reaching(flow.getId()));
        }
    }

    private ExecutionListener reaching(String element) {
        elements.add(element);
        return execution -> taken.computeIfAbsent(
                        execution.getProcessBusinessKey(), report -> new ConcurrentLinkedQueue<>())
                .add(element);
    }
}
