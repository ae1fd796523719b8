package org.warraq.workflow.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
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
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.support.FreshDatabase;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.workflow.RoundMoves;
import tools.jackson.databind.JsonNode;

/** A newsroom that has drawn a second approval into its own diagram. */
@OwnNewsroomTest
@ExtendWith(OutputCaptureExtension.class)
class OwnDiagramsTest {

    @TempDir
    static Path home;

    @Autowired
    Newsroom newsroom;

    @Autowired
    RoundMoves moves;

    @Autowired
    People people;

    @Autowired
    RepositoryService engine;

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
    void aDiagramThatBeginsEveryRoundAtItsDraftCorrectsNoTranslationAlone() throws Exception {
        String report = newsroom.upToApproval("Begun at its draft, always");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        newsroom.finish(report, "approve", "edward", newsroom.approval(report));
        await(() -> newsroom.state(report).equals("published"));
        JsonNode before = models();
        String drawn = String.valueOf(drawn().get("model"));
        String always = drawn.replace(
                "sourceRef=\"begun\" targetRef=\"translate-editions\"", "sourceRef=\"begun\" targetRef=\"draft\"");
        assertThat(always).isNotEqualTo(drawn);
        Map<String, Object> own = Map.of("model", always, "reason", "always from the draft");
        expect(
                200,
                newsroom.as("admin").json("PUT", "/api/models/" + OurModels.PUBLISH, own, "If-Match", etag(before)));
        Answer refused = newsroom.as("huda")
                .post(
                        "/api/reports/" + report + "/corrections",
                        Map.of("kind", "correction", "languages", List.of("ar")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(newsroom.state(report)).isEqualTo("published");
        expect(
                200,
                newsroom.as("admin")
                        .json("PUT", "/api/models/" + OurModels.PUBLISH, drawn(), "If-Match", etag(models())));
    }

    @Test
    void adminPutsDiagramsInForceWithAReasonAndNobodyElse() throws Exception {
        String report = newsroom.upToApproval("Begun on the diagram of before");
        JsonNode before = models();
        assertThat(before.get("offered").toString()).contains(OurModels.PUBLISH);
        assertThat(put("huda", before, "mine").status()).isEqualTo(403);
        assertThat(put("admin", before, "").status()).isEqualTo(422);
        expect(200, put("admin", before, "one approval is enough"));
        assertThat(put("admin", before, "again").status()).isEqualTo(412);
        JsonNode now = models();
        assertThat(put("admin", now, "again").status()).as("the same").isEqualTo(409);
        assertThat(now.get("by").asString()).isEqualTo("admin");
        assertThat(now.get("reason").asString()).isEqualTo("one approval is enough");
        assertThat(now.get("offered")).isEmpty();
        assertThat(newsroom.as("admin").get("/api/journal").body()).contains("models-put", "one approval is enough");
        newsroom.published("Begun on the packaged diagram");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        assertThat(newsroom.as("edward")
                        .get("/api/tasks/" + newsroom.task(report, "approve"))
                        .json()
                        .get("step")
                        .asString())
                .isEqualTo("legal-approve");
        expect(
                200,
                newsroom.as("admin")
                        .json("PUT", "/api/models/" + OurModels.PUBLISH, drawn(), "If-Match", etag(models())));
    }

    @Test
    void roundsThatRunAreMovedWithTheTranslationsTheyCalled() {
        String approved = newsroom.upToApproval("Moved while it waits to be approved");
        String translated = newsroom.start("Moved while it is translated");
        newsroom.submitDraft(translated, "rima");
        newsroom.task(translated, "translate");
        int version = version();
        expect(200, put("admin", models(), "one approval is enough"));
        Person admin = people.byUsername("admin").orElseThrow();
        assertThat(moves.from(admin, version, Reason.of("the second approval was a mistake")))
                .extracting(RoundMoves.Moved::report, RoundMoves.Moved::problem)
                .contains(tuple(UUID.fromString(approved), null), tuple(UUID.fromString(translated), null));
        newsroom.finish(approved, "approve", "huda", newsroom.approval(approved));
        await(() -> newsroom.state(approved).equals("published"));
        newsroom.translateAndReview(translated, "ar");
        newsroom.finish(translated, "approve", "huda", newsroom.approval(translated));
        await(() -> newsroom.state(translated).equals("published"));
        assertThat(newsroom.as("huda")
                        .get("/api/reports/" + translated + "/journal")
                        .body())
                .contains("round-moved", "translate-edition");
        expect(
                200,
                newsroom.as("admin")
                        .json("PUT", "/api/models/" + OurModels.PUBLISH, drawn(), "If-Match", etag(models())));
    }

    private int version() {
        return engine.createProcessDefinitionQuery()
                .processDefinitionKey("publish-report")
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    @Test
    void brokenDiagramIsNotPutInForce() {
        JsonNode before = models();
        Answer refused = newsroom.as("admin")
                .json(
                        "PUT",
                        "/api/models/" + OurModels.PUBLISH,
                        Map.of("model", "<nothing/>", "reason", "why not"),
                        "If-Match",
                        etag(before));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(OurModels.PUBLISH);
        assertThat(newsroom.as("admin")
                        .json(
                                "PUT",
                                "/api/models/..%2Fother.txt",
                                Map.of("model", "<x/>", "reason", "why not"),
                                "If-Match",
                                etag(before))
                        .status())
                .isBetween(400, 422);
        assertThat(models()).isEqualTo(before);
    }

    private JsonNode models() {
        Answer answer = newsroom.as("admin").get("/api/models");
        expect(200, answer);
        return answer.json();
    }

    private static String etag(JsonNode set) {
        return set.get("etag").asString();
    }

    private Answer put(String username, JsonNode base, String reason) {
        return newsroom.as(username)
                .json(
                        "POST",
                        "/api/models/" + OurModels.PUBLISH + "/packaged",
                        Map.of("reason", reason),
                        "If-Match",
                        etag(base));
    }

    private static Map<String, Object> drawn() {
        ModelFile own = OurModels.changed(OurModels.named(OurModels.PUBLISH), LegalApproval::drawnInto);
        return Map.of("model", new String(own.content(), UTF_8), "reason", "two approvals again");
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
