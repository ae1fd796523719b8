package org.warraq.workflow.models.validation;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** Work of the machine: one of our delegates, behind a save point or an event that is waited for. */
final class ServiceTaskValidator implements ModelElementValidator<ServiceTask> {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private final Map<String, Class<?>> beans;
    private final SequenceFlows flows;

    ServiceTaskValidator(Map<String, Class<?>> beans, SequenceFlows flows) {
        this.beans = beans;
        this.flows = flows;
    }

    @Override
    public Class<ServiceTask> getElementType() {
        return ServiceTask.class;
    }

    @Override
    public void validate(ServiceTask task, ValidationResultCollector results) {
        String expression = Objects.requireNonNullElse(task.getCamundaDelegateExpression(), "");
        Matcher bean = BEAN.matcher(expression);
        if (expression.isEmpty()) {
            results.addError(0, "names no delegate");
        } else if (!bean.matches() || !isDelegate(bean.group(1))) {
            results.addError(0, expression + " is not a delegate");
        } else if (!task.isCamundaAsyncBefore() && !isReachedByEventsOnly(task)) {
            // Without it a failure here would be the failure of whoever completed the task before.
            results.addError(0, "has no save point before it (asyncBefore)");
        }
    }

    // Nobody's call ends there: whatever is waited for comes from the program, which tries it again.
    private boolean isReachedByEventsOnly(ServiceTask task) {
        return !flows.to(task).isEmpty()
                && flows.to(task).stream().allMatch(way -> way.getSource() instanceof IntermediateCatchEvent);
    }

    private boolean isDelegate(String bean) {
        Class<?> type = beans.get(bean);
        return type != null && JavaDelegate.class.isAssignableFrom(type);
    }
}
