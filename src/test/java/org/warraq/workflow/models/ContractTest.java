package org.warraq.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.warraq.workflow.Stage;
import org.warraq.workflow.process.DiagramBeans;
import org.warraq.workflow.rounds.Outcomes;
import org.warraq.workflow.rounds.ProcessIds;
import org.warraq.workflow.rounds.ProcessMessages;
import org.warraq.workflow.rounds.ProcessVariables;

/** What the code calls things and what the diagrams call them is the same, in both directions. */
class ContractTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'([^']*)'");
    private static final Pattern FIRST_NAME = Pattern.compile("(?<![\\w.'-])([a-zA-Z]\\w*)");

    private final List<Diagram> diagrams =
            OurModels.diagrams().stream().map(Diagram::read).toList();

    @Test
    void everyProcessIsKnownAndEveryKnownProcessIsDrawn() {
        assertThat(in(Process.class, Process::getId)).isEqualTo(ProcessIds.ALL).isEqualTo(constants(ProcessIds.class));
    }

    @Test
    void everyMessageIsKnownAndEveryKnownMessageIsDrawn() {
        assertThat(in(Message.class, Message::getName))
                .isEqualTo(ProcessMessages.ALL)
                .isEqualTo(constants(ProcessMessages.class));
    }

    @Test
    void everyStepIsAStageAndEveryStageIsAStep() {
        Set<String> stages = Arrays.stream(Stage.values()).map(Stage::key).collect(Collectors.toSet());
        assertThat(in(UserTask.class, UserTask::getId)).isEqualTo(stages);
        assertThat(in(UserTask.class, UserTask::getCamundaFormKey)).isEqualTo(stages);
    }

    @Test
    void everyVariableIsKnownAndEveryKnownVariableIsUsed() {
        Set<String> used = new HashSet<>(in(CamundaIn.class, CamundaIn::getCamundaSource));
        used.addAll(in(CamundaIn.class, CamundaIn::getCamundaTarget));
        used.addAll(in(
                MultiInstanceLoopCharacteristics.class, MultiInstanceLoopCharacteristics::getCamundaElementVariable));
        used.addAll(namesInExpressions());
        used.removeAll(DiagramBeans.types().keySet());
        used.remove("execution");
        assertThat(used).isEqualTo(ProcessVariables.ALL).isEqualTo(constants(ProcessVariables.class));
    }

    @Test
    void everyBeanThatCanBeReachedIsAndNoOther() {
        Set<String> used = new TreeSet<>(namesInExpressions());
        used.removeAll(ProcessVariables.ALL);
        used.remove("execution");
        // rounds on earlier diagrams still ask for it
        used.add("embargo");
        assertThat(used).isEqualTo(DiagramBeans.types().keySet());
    }

    @Test
    void everyDecisionThatHasToBeChosenByIsAndNoOther() {
        Set<String> asked = in(ConditionExpression.class, ModelElementInstance::getTextContent).stream()
                .flatMap(condition -> TEXT.matcher(condition).results().map(text -> text.group(1)))
                .collect(Collectors.toSet());
        Set<String> toChooseBy = Arrays.stream(Stage.values())
                .map(Outcomes::of)
                .filter(outcomes -> outcomes.size() > 1)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        assertThat(asked).isEqualTo(toChooseBy);
        Set<String> everything = new HashSet<>(toChooseBy);
        everything.add(Outcomes.SUBMIT);
        assertThat(constants(Outcomes.class)).isEqualTo(everything).allMatch(Outcomes::isKnown);
    }

    private <T extends ModelElementInstance> Set<String> in(Class<T> type, Function<T, String> name) {
        return diagrams.stream()
                .flatMap(diagram -> diagram.all(type).stream())
                .map(name)
                .filter(found -> found != null)
                .collect(Collectors.toSet());
    }

    private static Set<String> namesInExpressions() {
        return OurModels.diagrams().stream()
                .map(model -> new String(model.content(), java.nio.charset.StandardCharsets.UTF_8))
                .flatMap(text -> groups(EXPRESSION, text))
                .flatMap(expression ->
                        groups(FIRST_NAME, TEXT.matcher(expression).replaceAll("''")))
                .collect(Collectors.toSet());
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(ContractTest::value)
                .collect(Collectors.toSet());
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
