package org.warraq.workflow.rounds;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Where the processes of a report stand, as the engine has it; one statement. */
@Component
public class RoundPositions {

    private static final int MOST = 1_000;

    private final RuntimeService engine;

    RoundPositions(RuntimeService engine) {
        this.engine = engine;
    }

    /** By the engine's id of the version of the process, the ids of the activities something of the report is in. */
    public Map<String, Set<String>> of(UUID report) {
        List<Execution> executions = engine.createExecutionQuery()
                .processInstanceBusinessKey(report.toString())
                .listPage(0, MOST);
        Map<String, Set<String>> positions = new LinkedHashMap<>();
        for (Execution execution : executions) {
            ExecutionEntity at = (ExecutionEntity) execution;
            if (at.getActivityId() != null) {
                positions
                        .computeIfAbsent(at.getProcessDefinitionId(), definition -> new LinkedHashSet<>())
                        .add(at.getActivityId());
            }
        }
        return positions;
    }
}
