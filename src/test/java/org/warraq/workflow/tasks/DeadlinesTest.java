package org.warraq.workflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.people.Role;
import org.warraq.report.Urgency;
import org.warraq.workflow.Stage;
import org.warraq.workflow.models.BrokenModel;
import org.warraq.workflow.models.ModelFile;
import org.warraq.workflow.models.OurModels;

class DeadlinesTest {

    private final DeadlineTable ours = new DeadlineTable(OurModels.named(OurModels.DEADLINES));

    @Test
    void everyStageAndUrgencyHasADeadline() {
        for (Stage stage : Stage.values()) {
            for (Urgency urgency : Urgency.values()) {
                Deadline deadline = ours.of(stage, urgency);
                assertThat(deadline.allowed()).isPositive();
                assertThat(deadline.escalateAfter())
                        .as("escalating %s, %s is for what is overdue", stage, urgency)
                        .isGreaterThan(deadline.allowed());
            }
        }
    }

    @Test
    void theTableSaysHowLongAndWhoHears() {
        assertThat(ours.of(Stage.DRAFT, Urgency.URGENT))
                .isEqualTo(new Deadline(Duration.ofHours(1), Duration.ofMinutes(90), Role.EDITOR));
        assertThat(ours.of(Stage.APPROVE, Urgency.FLASH))
                .isEqualTo(new Deadline(Duration.ofMinutes(10), Duration.ofMinutes(15), Role.ADMIN));
    }

    @Test
    void whatIsMoreUrgentHasLessTime() {
        for (Stage stage : Stage.values()) {
            assertThat(ours.of(stage, Urgency.FLASH).allowed())
                    .isLessThan(ours.of(stage, Urgency.URGENT).allowed());
            assertThat(ours.of(stage, Urgency.URGENT).allowed())
                    .isLessThan(ours.of(stage, Urgency.ROUTINE).allowed());
        }
    }

    @Test
    void aCaseWithoutARuleStopsTheStart() {
        assertBroken(
                table -> table.replace("<text>\"review\"</text>", "<text>\"reviewing\"</text>"),
                "deadlines.dmn, deadlines: review, flash: 0 rules answer; one has to");
    }

    @Test
    void twoRulesForOneCaseStopTheStart() {
        assertBroken(
                table -> entry(table, "draft-urgent-urgency", "\"routine\""),
                "deadlines.dmn, deadlines: draft, routine:");
    }

    @Test
    void aTimeThatIsNoDurationStopsTheStart() {
        assertBroken(
                table -> entry(table, "translate-flash-allowed", "\"half an hour\""),
                "translate, flash: allowed \"half an hour\" is not a duration");
    }

    @Test
    void aTimeThatIsOverAtOnceStopsTheStart() {
        assertBroken(
                table -> entry(table, "draft-flash-escalate-after", "\"PT0S\""),
                "draft, flash: escalateAfter \"PT0S\" is less than a second");
    }

    @Test
    void somebodyUnknownStopsTheStart() {
        assertBroken(
                table -> entry(table, "confirm-routine-escalate-to", "\"publisher\""),
                "confirm, routine: escalateTo \"publisher\" is not a role");
    }

    @Test
    void aMissingAnswerStopsTheStart() {
        assertBroken(
                table -> table.replace("name=\"escalateTo\"", "name=\"escalate\""),
                "draft, routine: escalateTo is missing");
    }

    @Test
    void aTableOfAnotherNameStopsTheStart() {
        assertBroken(
                table -> table.replace("<decision id=\"deadlines\"", "<decision id=\"times\""),
                "deadlines.dmn, deadlines: there is no such decision");
    }

    @Test
    void aScriptStopsTheStart() {
        assertBroken(
                table -> table.replace(
                        "<outputEntry id=\"draft-flash-allowed\">",
                        "<outputEntry id=\"draft-flash-allowed\" expressionLanguage=\"groovy\">"),
                "deadlines.dmn, draft-flash-allowed: names a language, groovy");
    }

    @Test
    void anEditorMayNameFeel() {
        ModelFile named = OurModels.changed(
                OurModels.named(OurModels.DEADLINES),
                table -> table.replace("<outputEntry", "<outputEntry expressionLanguage=\"feel\"")
                        .replace("<inputEntry", "<inputEntry expressionLanguage=\"feel\""));
        assertThat(new DeadlineTable(named).of(Stage.DRAFT, Urgency.FLASH))
                .isEqualTo(ours.of(Stage.DRAFT, Urgency.FLASH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\".getClass()", "${1}", "\"${1}\"", "PT4H", "\"a\" + \"b\"", "\"a\", \"b\""})
    void whatIsNotATextInACellStopsTheStart(String cell) {
        assertBroken(
                table -> entry(table, "draft-flash-allowed", Matcher.quoteReplacement(cell)),
                "deadlines.dmn, draft-flash-allowed: ");
    }

    @Test
    void listsNegationsAndBlanksAreTexts() {
        ModelFile shorter = OurModels.changed(
                OurModels.named(OurModels.DEADLINES),
                table -> entry(
                                entry(table, "draft-flash-urgency", "not(\"routine\", \"urgent\")"),
                                "draft-flash-stage",
                                "\"draft\", \"confirmed\"")
                        .replaceFirst("(?s)<rule id=\"confirm-flash\">.*?</rule>", "")
                        .replaceFirst("(?s)<rule id=\"confirm-urgent\">.*?</rule>", "")
                        .replaceFirst("(id=\"confirm-routine-urgency\">\\s*<text>)[^<]*", "$1-"));
        assertThat(new DeadlineTable(shorter).of(Stage.CONFIRM, Urgency.FLASH).allowed())
                .isEqualTo(Duration.ofHours(2));
        assertThat(new DeadlineTable(shorter).of(Stage.DRAFT, Urgency.FLASH))
                .isEqualTo(ours.of(Stage.DRAFT, Urgency.FLASH));
    }

    @Test
    void brokenXmlStopsTheStartWithItsLine() {
        assertBroken(table -> table.replace("</decisionTable>", "</table>"), "deadlines.dmn: line ");
    }

    private static String entry(String table, String id, String text) {
        return table.replaceFirst("(id=\"" + id + "\">\\s*<text>)[^<]*", "$1" + text);
    }

    private static void assertBroken(UnaryOperator<String> change, String reason) {
        ModelFile broken = OurModels.changed(OurModels.named(OurModels.DEADLINES), change);
        assertThatThrownBy(() -> new DeadlineTable(broken))
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining(reason);
    }
}
