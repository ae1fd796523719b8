package org.warraq.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.warraq.support.MarkdownPage;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.workflow.process.DiagramBeans;
import tools.jackson.databind.JsonNode;

/** The second approval as {@code src/docs/extending.md} writes it into the diagram, word for word. */
@OwnNewsroomTest
class DocumentedStageTest {

    private static final String APPROVED = "sourceRef=\"decided\" targetRef=";
    private static final String AWAIT = "<bpmn:eventBasedGateway id=\"await-release\"";
    private static final Pattern EDGE =
            Pattern.compile("<bpmndi:BPMNEdge id=\"approved-edge\".*?</bpmndi:BPMNEdge>", Pattern.DOTALL);

    @TempDir
    static Path home;

    @Autowired
    Newsroom newsroom;

    @DynamicPropertySource
    static void ownHome(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createDirectories(home.resolve("bpmn"));
        ModelFile own = OurModels.changed(OurModels.named(OurModels.PUBLISH), DocumentedStageTest::writtenInto);
        Files.write(folder.resolve(OurModels.PUBLISH), own.content());
        properties.add("warraq.home", () -> home.toString());
    }

    private static String writtenInto(String diagram) {
        List<String> blocks = MarkdownPage.named("extending.md").blocks("xml");
        assertThat(blocks).as("the step, and its drawing").hasSize(2);
        assertThat(diagram).contains(APPROVED + "\"await-release\"", AWAIT).containsPattern(EDGE);
        return EDGE.matcher(diagram)
                .replaceFirst("")
                .replace(APPROVED + "\"await-release\"", APPROVED + "\"approve-again\"")
                .replace(AWAIT, blocks.get(0) + AWAIT)
                .replace("</bpmndi:BPMNPlane>", blocks.get(1) + "</bpmndi:BPMNPlane>");
    }

    @Test
    void theRulesOfDiagramsHold() {
        ModelValidation check = new ModelValidation(DiagramBeans.types());
        List<ModelFile> models = OurModels.with(OurModels.PUBLISH, DocumentedStageTest::writtenInto);
        assertThatCode(() -> check.check(models)).doesNotThrowAnyException();
    }

    @Test
    void aSecondEditorApproves() {
        String report = newsroom.upToApproval("Approved by two");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        JsonNode task = newsroom.report(report).get("tasks").get(0);
        assertThat(task.get("step").asString()).isEqualTo("approve-again");
        expect(403, newsroom.as("huda").post("/api/tasks/" + task.get("id").asString() + "/claim", ""));
        newsroom.finish(report, "approve", "edward", newsroom.approval(report));
        await(() -> newsroom.state(report).equals("published"));
    }

    @Test
    void whatTheSecondReturnsGoesTheSameWayBack() {
        String report = newsroom.upToApproval("Returned by the second");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        newsroom.finish(
                report,
                "approve",
                "edward",
                Map.of("decision", "return", "reason", "The second line is wrong.", "returnTo", List.of("ar")));
        assertThat(newsroom.task(report, "translate")).isNotEmpty();
    }

    @Test
    void whatTheSecondSpikesIsSpiked() {
        String report = newsroom.upToApproval("Spiked by the second");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        newsroom.finish(report, "approve", "edward", Map.of("decision", "spike", "reason", "Overtaken."));
        await(() -> newsroom.state(report).equals("spiked"));
    }
}
