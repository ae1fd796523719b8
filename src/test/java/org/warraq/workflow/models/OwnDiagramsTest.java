package org.warraq.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warraq.support.Newsroom.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.warraq.Warraq;
import org.warraq.support.FreshDatabase;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

/** A newsroom that has drawn a second approval into its own diagram. */
@OwnNewsroomTest
@ExtendWith(OutputCaptureExtension.class)
class OwnDiagramsTest {

    @TempDir
    static Path home;

    @Autowired
    Newsroom newsroom;

    @DynamicPropertySource
    static void ownHome(DynamicPropertyRegistry properties) throws IOException {
        write(home, OurModels.PUBLISH, LegalApproval::drawnInto);
        properties.add("warraq.home", () -> home.toString());
    }

    @Test
    void aStageThatWasOnlyDrawnIsWorkedByAnotherEditor() {
        String report = newsroom.upToApproval("Approved twice");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        JsonNode task = newsroom.as("edward")
                .get("/api/tasks/" + newsroom.task(report, "approve"))
                .json();
        assertThat(task.get("step").asString()).isEqualTo("legal-approve");
        assertThat(newsroom.as("huda")
                        .post("/api/tasks/" + task.get("id").asString() + "/claim", "")
                        .status())
                .as("one person takes one approve step per round")
                .isEqualTo(403);
        newsroom.finish(report, "approve", "edward", newsroom.approval(report));
        await(() -> newsroom.state(report).equals("published"));
    }

    @Test
    void aBrokenDiagramStopsTheStartWithElementAndReason(@TempDir Path broken, CapturedOutput output)
            throws IOException {
        write(broken, OurModels.PUBLISH, text -> text.replace("${publish}", "${dataSource}"));
        assertThatThrownBy(() -> start(broken))
                .hasRootCauseInstanceOf(BrokenModel.class)
                .rootCause()
                .hasMessageContaining("publish-report.bpmn, publish: ${dataSource} is not a delegate");
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START", "publish-report.bpmn, publish: ${dataSource} is not a delegate")
                .contains("Mend these places");
    }

    @Test
    void aBrokenTableStopsTheStartWithTheReason(@TempDir Path broken) throws IOException {
        write(broken, OurModels.DEADLINES, text -> text.replace("\"PT45M\"", "\"45 minutes\""));
        assertThatThrownBy(() -> start(broken))
                .hasRootCauseInstanceOf(BrokenModel.class)
                .rootCause()
                .hasMessageContaining("approve, urgent: allowed \"45 minutes\" is not a duration");
    }

    private static void start(Path home) {
        new SpringApplicationBuilder(Warraq.class)
                .initializers(new FreshDatabase())
                .run("--warraq.home=" + home, "--warraq.demo=false", "--server.port=0", "--server.address=127.0.0.1")
                .close();
    }

    private static void write(Path home, String name, UnaryOperator<String> change) throws IOException {
        Path folder = Files.createDirectories(home.resolve("bpmn"));
        Files.write(
                folder.resolve(name),
                OurModels.changed(OurModels.named(name), change).content());
    }
}
