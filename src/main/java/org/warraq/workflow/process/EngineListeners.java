package org.warraq.workflow.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.report.ReportProgress;
import org.warraq.workflow.Stage;
import org.warraq.workflow.rounds.ProcessMessages;
import org.warraq.workflow.rounds.ProcessVariables;
import org.warraq.workflow.tasks.TaskListWriter;

/**
 * Hangs our tables on every diagram, a newsroom's own too: each user task enters and leaves the task list, and each report
 * and edition is known to stand where the token is.
 */
@Component
class EngineListeners extends AbstractBpmnParseListener {

    private final TaskListWriter tasks;
    private final ReportProgress standings;
    private final ReleaseWaits waits;

    EngineListeners(TaskListWriter tasks, ReportProgress standings, ReleaseWaits waits) {
        this.tasks = tasks;
        this.standings = standings;
        this.waits = waits;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        UserTaskActivityBehavior behaviour = (UserTaskActivityBehavior) activity.getActivityBehavior();
        TaskDefinition definition = behaviour.getTaskDefinition();
        Stage stage = Stage.of(definition.getFormKey().getExpressionText());
        // Who may take a task is decided in our tables; the engine's own links would be written for nobody to read.
        definition.getCandidateGroupIdExpressions().clear();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> appeared(task, stage));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::gone);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::gone);
    }

    /** The call activity that translates: its editions open as the token reaches it. */
    @Override
    public void parseMultiInstanceLoopCharacteristics(Element activityElement, Element element, ActivityImpl body) {
        body.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                execution -> standings.openEditions(reportOf(execution)));
    }

    /** What waits for its release, at a gateway or at the event itself. */
    @Override
    public void parseIntermediateMessageCatchEventDefinition(Element messageEventDefinition, ActivityImpl event) {
        EventSubscriptionDeclaration.getDeclarationsForScope(event.getEventScope()).values().stream()
                .filter(awaited -> awaited.getActivityId().equals(event.getActivityId()))
                .filter(awaited -> ProcessMessages.RELEASE_DUE.equals(awaited.getUnresolvedEventName()))
                .forEach(awaited -> ((ActivityImpl) event.getEventScope())
                        .addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) waits::begin));
    }

    /** A translation process that ends by itself leaves its edition ready; one that is cancelled does not. */
    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::ended);
    }

    private void ended(DelegateExecution execution) {
        Language language = languageOf(execution.getVariable(ProcessVariables.LANGUAGE));
        if (language != null) {
            standings.edition(reportOf(execution), language, "ready");
        }
    }

    private void appeared(DelegateTask task, Stage stage) {
        UUID report = UUID.fromString((String) task.getVariable(ProcessVariables.REPORT_ID));
        Language language = languageOf(task.getVariable(ProcessVariables.LANGUAGE));
        tasks.add(
                UUID.fromString(task.getId()),
                report,
                stage,
                task.getTaskDefinitionKey(),
                task.getProcessDefinitionId(),
                language);
    }

    private void gone(DelegateTask task) {
        tasks.remove(UUID.fromString(task.getId()));
    }

    private static UUID reportOf(DelegateExecution execution) {
        return ExecutionVariables.reportOf(execution);
    }

    private static @Nullable Language languageOf(@Nullable Object tag) {
        return tag == null ? null : Language.of((String) tag);
    }
}
