package org.warraq.workflow.rounds;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.report.Report;

/** Starts the process of a round. The caller holds the report's lock. */
@Component
public class RoundProcess {

    private static final String QUESTION = "openEditions.alone(execution)";

    private final RuntimeService engine;
    private final RepositoryService models;
    private final RoundStore rounds;

    RoundProcess(RuntimeService engine, RepositoryService models, RoundStore rounds) {
        this.engine = engine;
        this.models = models;
        this.rounds = rounds;
    }

    /**
     * @param process its key, see {@link ProcessIds}
     * @return the version of the diagram it runs on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String start(String process, Report report) {
        ProcessInstance running = engine.startProcessInstanceByKey(
                process,
                report.id().toString(),
                Map.of(ProcessVariables.REPORT_ID, report.id().toString()));
        rounds.runsOn(report, process, running.getProcessDefinitionId());
        return running.getProcessDefinitionId();
    }

    /** Whether a diagram knows rounds that begin at translations. */
    public boolean asksWhereToBegin(String diagram) {
        return models.getBpmnModelInstance(diagram).getModelElementsByType(ConditionExpression.class).stream()
                .anyMatch(condition -> condition.getTextContent().contains(QUESTION));
    }
}
