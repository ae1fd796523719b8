package org.warraq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** A second node of the newsroom that brings other models, and what is done with it by command. */
@OwnNewsroomTest
@ExtendWith(OutputCaptureExtension.class)
class SecondNodeTest {

    private static final String DEADLINES = "deadlines.dmn";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Environment environment;

    @Test
    void nodeWithOtherModelsChangesNothingUntilAnAdminPutsThem(@TempDir Path home, CapturedOutput output)
            throws IOException {
        Path own = Files.createDirectories(home.resolve("bpmn")).resolve(DEADLINES);
        String table = Files.readString(Path.of("bpmn", DEADLINES));
        assertThat(table).contains("\"PT45M\"");
        Files.writeString(own, table.replace("\"PT45M\"", "\"PT46M\""));
        try (ConfigurableApplicationContext second = node(home)) {
            assertThat(output)
                    .contains(DEADLINES + " of this node is another than the one in force, and changes nothing");
            int before = set();
            assertThat(said(second, "models", "huda", "mine", own.toString())).contains("Only an admin");
            assertThat(set()).isEqualTo(before);
            assertThat(said(second, "models", "admin", "a minute more", own.toString()))
                    .contains("Set " + (before + 1) + " of the models is in force.");
            await(() -> set() == before + 1);
            assertThat(said(second, "models", "admin", "again", own.toString())).contains("Nothing would change");
            assertThat(said(second, "rounds", "admin", "nothing runs", "1")).contains("0 rounds moved, 0 left.");
        }
        String report = newsroom.start("rima", "en", "By the other table", Map.of("urgency", "urgent"));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        await(() -> due(newsroom.task(report, "approve")) == 46);
    }

    @Test
    void adminTakesThePackagedOnesFromThePage() {
        Http admin = Http.at(newsroom.port()).signIn("admin", "demo");
        Answer page = admin.get("/processes");
        assertThat(page.status()).isEqualTo(200);
        String name = "withdraw-report.bpmn";
        assertThat(take(admin, page, name, "").status()).as("without a reason").isEqualTo(422);
        assertThat(take(admin, page, "other.bpmn", "why not").status()).isEqualTo(404);
        assertThat(take(admin, page, name, "why not").status()).as("the same").isEqualTo(409);
        Http editor = Http.at(newsroom.port()).signIn("huda", "demo");
        assertThat(take(editor, editor.get("/account"), name, "mine").status()).isEqualTo(403);
    }

    private Answer take(Http person, Answer page, String name, String reason) {
        return person.form(
                "/processes/models/packaged",
                Map.of("_csrf", page.pageToken(), "version", String.valueOf(set()), "name", name, "reason", reason));
    }

    private long due(String task) {
        var one = newsroom.as("huda").get("/api/tasks/" + task).json();
        return java.time.Duration.between(
                        java.time.Instant.parse(one.get("created").asString()),
                        java.time.Instant.parse(one.get("due").asString()))
                .toMinutes();
    }

    private int set() {
        return newsroom.as("admin").get("/api/models").json().get("set").asInt();
    }

    private static String said(ConfigurableApplicationContext node, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new AdminCommands(node, new PrintStream(said, true, StandardCharsets.UTF_8)).run(arguments);
        return said.toString(StandardCharsets.UTF_8);
    }

    private ConfigurableApplicationContext node(Path home) {
        List<String> same = Stream.of(
                        "warraq.embedded",
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.flyway.user",
                        "spring.flyway.password")
                .map(name -> "--" + name + "=" + environment.getProperty(name))
                .toList();
        return new SpringApplicationBuilder(Warraq.class)
                .run(Stream.concat(
                                same.stream(),
                                Stream.of(
                                        "--warraq.home=" + home,
                                        "--warraq.demo=false",
                                        "--server.port=0",
                                        "--server.address=127.0.0.1"))
                        .toArray(String[]::new));
    }
}
