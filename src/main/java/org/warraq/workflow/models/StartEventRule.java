package org.warraq.workflow.models;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.jspecify.annotations.Nullable;
import org.warraq.workflow.models.BrokenModel.Problem;
import org.warraq.workflow.rounds.ProcessMessages;

/** What sets a process going: we start it, and while it runs our messages and its timers move it. */
final class StartEventRule implements ModelRule {

    private static final Pattern DURATION = Pattern.compile("P(?!$)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?");

    @Override
    public Stream<Problem> problems(Diagram diagram) {
        return Stream.of(processes(diagram), starts(diagram), messages(diagram), dates(diagram), durations(diagram))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> processes(Diagram diagram) {
        Stream<Problem> none = diagram.all(Process.class).isEmpty()
                ? Stream.of(new Problem(diagram.name(), null, "holds no process"))
                : Stream.empty();
        Stream<Problem> unnamed = diagram.all(Process.class).stream()
                .filter(process -> process.getId() == null)
                .map(process -> new Problem(diagram.name(), null, "holds a process without an id"));
        Stream<Problem> still = diagram.all(Process.class).stream()
                .filter(process -> !process.isExecutable())
                .map(process -> new Problem(diagram.name(), process.getId(), "is not executable"));
        return Stream.of(none, unnamed, still).flatMap(problems -> problems);
    }

    private static Stream<Problem> starts(Diagram diagram) {
        return diagram.all(StartEvent.class).stream()
                .filter(start -> start.getEventDefinitions().isEmpty() == isInEventSubProcess(start))
                .map(start -> new Problem(
                        diagram.name(),
                        start.getId(),
                        isInEventSubProcess(start)
                                ? "waits for nothing: an event subprocess starts by a message or a timer"
                                : "has to be a plain start: processes are started by the program"));
    }

    private static boolean isInEventSubProcess(StartEvent start) {
        return start.getParentElement() instanceof SubProcess part && part.triggeredByEvent();
    }

    private static Stream<Problem> messages(Diagram diagram) {
        Stream<Problem> unknown = diagram.all(Message.class).stream()
                .filter(message -> !isKnown(message.getName()))
                .map(message -> new Problem(
                        diagram.name(), message.getId(), "nobody sends the message \"" + message.getName() + "\""));
        Stream<Problem> unnamed = diagram.all(MessageEventDefinition.class).stream()
                .filter(event -> event.getMessage() == null)
                .map(event ->
                        new Problem(diagram.name(), ElementIds.idOf(event), "does not say for which message it waits"));
        return Stream.concat(unknown, unnamed);
    }

    private static boolean isKnown(@Nullable String message) {
        return message != null && ProcessMessages.ALL.contains(message);
    }

    private static Stream<Problem> dates(Diagram diagram) {
        return diagram.all(TimeDate.class).stream()
                .filter(date -> !AllowedExpressions.isExpression(date.getTextContent()))
                .map(date -> new Problem(
                        diagram.name(),
                        ElementIds.idOf(date),
                        "a date that is the same for every report is asked for"));
    }

    private static Stream<Problem> durations(Diagram diagram) {
        return diagram.all(TimeDuration.class).stream()
                .filter(duration ->
                        !DURATION.matcher(duration.getTextContent().strip()).matches())
                .map(duration -> new Problem(
                        diagram.name(),
                        ElementIds.idOf(duration),
                        "\"" + Objects.toString(duration.getTextContent()) + "\" is not a duration such as PT1H30M"));
    }
}
