package org.warraq.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warraq.workflow.models.BrokenModel.Problem;
import org.warraq.workflow.process.DiagramBeans;

class ModelValidationTest {

    private final ModelValidation check = new ModelValidation(DiagramBeans.types());

    @Test
    void ourDiagramsHold() {
        assertThatCode(() -> check.check(OurModels.diagrams())).doesNotThrowAnyException();
    }

    @Test
    void aNewsroomAddsAStageWithoutJava() {
        List<ModelFile> models = OurModels.with(OurModels.PUBLISH, LegalApproval::drawnInto);
        assertThatCode(() -> check.check(models)).doesNotThrowAnyException();
    }

    @Test
    void aNewsroomAddsAProcessOfItsOwn() {
        ModelFile own = OurModels.changed(
                OurModels.named(OurModels.WITHDRAW),
                text -> text.replace("id=\"withdraw-report\"", "id=\"retract-report\""));
        List<ModelFile> models = new ArrayList<>(OurModels.diagrams());
        models.add(new ModelFile("retract-report.bpmn", own.content()));
        assertThatCode(() -> check.check(models)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.warraq.workflow.models.BrokenDiagrams#all")
    void aBrokenDiagramIsRefusedWithTheElementAndTheReason(BrokenDiagrams.Case broken) {
        assertThat(problems(broken.models())).contains(new Problem(broken.file(), broken.element(), broken.reason()));
    }

    @Test
    void everythingThatDoesNotHoldIsSaidAtOnce() {
        List<ModelFile> models = new ArrayList<>(OurModels.diagrams());
        models.replaceAll(model -> OurModels.changed(
                model,
                text -> text.replace("camunda:asyncBefore=\"true\"", "").replace(" camunda:formKey=\"draft\"", "")));
        assertThat(problems(models))
                .extracting(Problem::element)
                .containsExactlyInAnyOrder("draft", "pretranslate", "withdraw");
    }

    @Test
    void theMessageNamesFileElementAndReason() {
        assertThat(new BrokenModel(List.of(
                        new Problem("a.bpmn", "draft", "is not drawn"), new Problem("b.bpmn", null, "line 3: oh"))))
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "The newsroom's models do not hold:",
                        "  a.bpmn, draft: is not drawn",
                        "  b.bpmn: line 3: oh"));
    }

    @Test
    void aProcessThatIsThereTwiceIsRefused() {
        List<ModelFile> models = new ArrayList<>(OurModels.diagrams());
        models.add(
                new ModelFile("copy.bpmn", OurModels.named(OurModels.WITHDRAW).content()));
        assertThat(problems(models))
                .containsExactly(new Problem(
                        "withdraw-report.bpmn and copy.bpmn", "withdraw-report", "the process is there twice"));
    }

    @Test
    void aProcessThatIsStartedAndNotThereIsRefused() {
        List<ModelFile> models = List.of(OurModels.named(OurModels.PUBLISH), OurModels.named(OurModels.TRANSLATE));
        assertThat(problems(models))
                .containsExactly(new Problem("bpmn", "withdraw-report", "no diagram has this process"));
    }

    @Test
    void whatIsNotXmlIsRefusedWithItsLine() {
        List<ModelFile> models =
                OurModels.with(OurModels.PUBLISH, text -> text.replace("</bpmn:process>", "</bpmn:proces>"));
        assertThat(problems(models)).singleElement().satisfies(problem -> {
            assertThat(problem.model()).isEqualTo(OurModels.PUBLISH);
            assertThat(problem.reason()).matches("line \\d+: .*bpmn:process.*");
        });
    }

    @Test
    void whatIsNotBpmnIsRefusedWithItsLine() {
        List<ModelFile> models =
                OurModels.with(OurModels.WITHDRAW, text -> text.replace("bpmn:endEvent", "bpmn:finish"));
        assertThat(problems(models)).singleElement().satisfies(problem -> {
            assertThat(problem.model()).isEqualTo(OurModels.WITHDRAW);
            assertThat(problem.reason()).matches("line \\d+: .*finish.*");
        });
    }

    @Test
    void aDiagramReadsNoOtherFiles() {
        List<ModelFile> models = OurModels.with(
                OurModels.PUBLISH,
                text -> text.replace("?>", "?>\n<!DOCTYPE x [<!ENTITY other SYSTEM \"file:///etc/hostname\">]>")
                        .replace("Draft the report", "&other;"));
        assertThat(problems(models))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("DOCTYPE"));
    }

    @Test
    void nothingIsNoDiagram() {
        ModelFile empty = new ModelFile("empty.bpmn", "".getBytes(StandardCharsets.UTF_8));
        assertThat(problems(List.of(empty)))
                .singleElement()
                .extracting(Problem::model)
                .isEqualTo("empty.bpmn");
    }

    private List<Problem> problems(List<ModelFile> models) {
        BrokenModel broken = catchThrowableOfType(BrokenModel.class, () -> check.check(models));
        assertThat(broken).as("refused").isNotNull();
        return broken.problems();
    }
}
