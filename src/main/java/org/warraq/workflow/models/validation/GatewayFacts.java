package org.warraq.workflow.models.validation;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What a gateway finds out: behind it, it is known whether a translation has open segments. */
final class GatewayFacts {

    private static final String OPEN = "openWork.anything(execution)";
    private static final String FILLED = "openWork.onlyFilled(execution)";

    private GatewayFacts() {}

    /** What holds on one of its ways. */
    static Set<Fact> behind(ExclusiveGateway gateway, SequenceFlow way, SequenceFlows flows, Set<Fact> before) {
        String asked = asked(way);
        boolean complete = way.equals(gateway.getDefault())
                ? flows.from(gateway).stream().anyMatch(other -> asked(other).equals(OPEN))
                : asked.equals("!" + OPEN) || asked.equals("not" + OPEN) || asked.equals(FILLED);
        if (complete) {
            return FactsOfStages.with(before, Fact.COMPLETE);
        }
        return asked.equals(OPEN) ? FactsOfStages.without(before, Fact.COMPLETE) : before;
    }

    private static String asked(SequenceFlow way) {
        return way.getConditionExpression() == null
                ? ""
                : way.getConditionExpression().getTextContent().replaceAll("\\s+|^\\s*[$#]\\{|}\\s*$", "");
    }
}
