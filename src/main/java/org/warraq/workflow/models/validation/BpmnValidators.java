package org.warraq.workflow.models.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;

/** Every rule a diagram has to hold to, as the engine's model asks for them: {@code model.validate(validators)}. */
public final class BpmnValidators {

    private final AllowedExpressions expressions;
    private final Map<String, Class<?>> beans;
    private final CalledProcesses processes;
    private final FactFlow facts;

    /**
     * @param beans what expressions may reach
     * @param models the diagrams that are deployed together
     */
    public BpmnValidators(Map<String, Class<?>> beans, List<BpmnModelInstance> models) {
        this.expressions = new AllowedExpressions(beans);
        this.beans = beans;
        this.processes = CalledProcesses.among(models);
        this.facts = FactFlow.through(models);
    }

    /** For one of the diagrams; the order is that in which people are told. */
    public List<ModelElementValidator<?>> of(BpmnModelInstance model) {
        SequenceFlows flows = SequenceFlows.of(model);
        List<ModelElementValidator<?>> validators = new ArrayList<>(AllowedElementsValidator.of(model, expressions));
        validators.addAll(List.of(
                new TranslatedNameValidator(),
                new ServiceTaskValidator(beans, flows),
                new RetryCycleValidator(),
                new CallActivityValidator(processes),
                new HandedVariableValidator(),
                new MultiInstanceValidator(),
                new UserTaskValidator(processes),
                new OutcomeValidator(flows),
                new SequenceFlowValidator(flows),
                new ConditionValidator(flows),
                new DecisionFreshnessValidator(flows),
                new CompletionValidator(facts),
                new DefinitionsValidator(),
                new ProcessValidator(),
                new StartEventValidator(),
                new MessageValidator(),
                new MessageEventValidator(),
                new TimeDateValidator(),
                new TimeDurationValidator(),
                new LayoutValidator(model)));
        return validators;
    }
}
