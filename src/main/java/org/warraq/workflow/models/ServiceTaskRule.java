package org.warraq.workflow.models;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.warraq.workflow.models.BrokenModel.Problem;

/** Work of the machine: one of our delegates, behind a save point, tried again in the time given. */
final class ServiceTaskRule implements ModelRule {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Pattern RETRIES = Pattern.compile("R[1-9]\\d?/(PT\\d+[SMH]|P\\d+D)");

    private final Map<String, Class<?>> beans;

    ServiceTaskRule(Map<String, Class<?>> beans) {
        this.beans = beans;
    }

    @Override
    public Stream<Problem> problems(Diagram diagram) {
        Stream<Problem> tasks = diagram.all(ServiceTask.class).stream()
                .flatMap(task -> reasons(task).map(reason -> new Problem(diagram.name(), task.getId(), reason)));
        return Stream.concat(tasks, retries(diagram));
    }

    private Stream<String> reasons(ServiceTask task) {
        String expression = Objects.requireNonNullElse(task.getCamundaDelegateExpression(), "");
        Matcher bean = BEAN.matcher(expression);
        if (expression.isEmpty()) {
            return Stream.of("names no delegate");
        } else if (!bean.matches() || !isDelegate(bean.group(1))) {
            return Stream.of(expression + " is not a delegate");
        }
        // Without it a failure here would be the failure of whoever completed the task before.
        return task.isCamundaAsyncBefore() ? Stream.empty() : Stream.of("has no save point before it (asyncBefore)");
    }

    private boolean isDelegate(String bean) {
        Class<?> type = beans.get(bean);
        return type != null && JavaDelegate.class.isAssignableFrom(type);
    }

    private static Stream<Problem> retries(Diagram diagram) {
        return diagram.all(CamundaFailedJobRetryTimeCycle.class).stream()
                .filter(cycle ->
                        !RETRIES.matcher(cycle.getTextContent().strip()).matches())
                .map(cycle -> new Problem(
                        diagram.name(),
                        ElementIds.idOf(cycle),
                        "retries are written R5/PT10S, not \""
                                + cycle.getTextContent().strip() + "\""));
    }
}
