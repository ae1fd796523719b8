package org.warraq.workflow.models.validation;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** Work of the machine: one of our delegates, behind a save point. */
final class ServiceTaskValidator implements ModelElementValidator<ServiceTask> {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private final Map<String, Class<?>> beans;

    ServiceTaskValidator(Map<String, Class<?>> beans) {
        this.beans = beans;
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
        } else if (!task.isCamundaAsyncBefore()) {
            // Without it a failure here would be the failure of whoever completed the task before.
            results.addError(0, "has no save point before it (asyncBefore)");
        }
    }

    private boolean isDelegate(String bean) {
        Class<?> type = beans.get(bean);
        return type != null && JavaDelegate.class.isAssignableFrom(type);
    }
}
