package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

@SharedNewsroomTest
class ImportOverHttpTest {

    private static final Path WIRE = Path.of("..", "shared", "samples", "wire-report-en.txt");

    @Autowired
    Newsroom newsroom;

    @Test
    void aWireAsItArrivesIsTakenApart() throws IOException {
        assumeTrue(Files.exists(WIRE), "the sample wire is not here");
        byte[] wire = Files.readAllBytes(WIRE);
        Answer answer = post(wire, "text/plain; charset=utf-8");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        String id = answer.json().get("id").asString();
        JsonNode content = newsroom.as("rima")
                .get("/api/reports/" + id + "/editions/en")
                .json()
                .get("content");
        assertThat(content.get("dateline").get("place").asString()).isEqualTo("DAMASCUS");
        assertThat(content.get("dateline").get("agency").asString()).isEqualTo("ST");
        List<String> dates = new ArrayList<>();
        content.get("background").forEach(group -> dates.add(group.get("date").asString()));
        assertThat(dates).containsExactly("2018-03-14", "2017-05-18", "2017-01-05", "2016-07-13");
        assertThat(content.get("byline").asString()).isEqualTo("Dr. Mohamad Abdo Al-Ibrahim");
    }

    @Test
    void theOriginalIsHadAgainByteForByte() throws IOException {
        byte[] wire = Files.readAllBytes(Path.of("db", "demo", "wire-ar.txt"));
        String id = newsroom.as("yusuf")
                .send(
                        "POST",
                        "/api/reports/import?sourceLanguage=ar",
                        BodyPublishers.ofByteArray(wire),
                        "Content-Type",
                        "text/plain")
                .json()
                .get("id")
                .asString();
        Answer original = newsroom.as("yusuf").get("/api/reports/" + id + "/original");
        assertThat(original.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(wire);
        assertThat(original.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void whatIsNoPlainTextIsRefusedByItsType() {
        assertThat(post("<p>x</p>".getBytes(StandardCharsets.UTF_8), "application/pdf")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void brokenBytesAreRefusedAndNothingIsMade() {
        Answer answer = post(new byte[] {'A', (byte) 0xC3, '(', '\n'}, "text/plain; charset=utf-8");
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void aTextThatIsTooLargeIsRefused() {
        byte[] large = "word ".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        assertThat(post(large, "text/plain").status()).isEqualTo(413);
    }

    @Test
    void anExportIsImportedAsTheSameContentAndTheWireIsKnownAgain() {
        String page =
                "<h1>Ferry line agreed</h1><p>OSKARNA, March 11, 2026 (TP) — Talvia and Ilmara agreed on it today.</p>";
        Answer first = post(page.getBytes(StandardCharsets.UTF_8), "text/html");
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        String edition = "/api/reports/" + first.json().get("id").asString() + "/editions/en";
        for (String format : List.of("html", "markdown", "text")) {
            Answer file = newsroom.as("rima").get(edition + "/versions/1/export?format=" + format);
            assertThat(file.status()).as(file.toString()).isEqualTo(200);
            Answer again = post(file.body().getBytes(StandardCharsets.UTF_8), file.header("Content-Type"));
            assertThat(again.json().get("findings").get(0).get("code").asString())
                    .isEqualTo("imported-before");
            String copy = "/api/reports/" + again.json().get("id").asString() + "/editions/en";
            assertThat(content(copy)).isEqualTo(content(edition));
        }
        String report = first.json().get("id").asString();
        assertThat(Http.at(newsroom.port())
                        .signIn("rima", "demo")
                        .get("/reports/" + report + "/versions/en/1")
                        .body())
                .contains("export?format=docx");
        assertThat(newsroom.as("rima")
                        .get(edition + "/versions/1/export?format=docx")
                        .status())
                .isEqualTo(200);
    }

    private JsonNode content(String edition) {
        return newsroom.as("rima").get(edition).json().get("content");
    }

    @Test
    void aFileIsSentThroughThePageAndKept() {
        newsroom.as("rima");
        Http browser = Http.at(newsroom.port()).signIn("rima", "demo");
        String token = browser.get("/reports/new").pageToken();
        String body = part("_csrf", token) + part("sourceLanguage", "en")
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"wire.md\"\r\n\r\n# Ferry line opens\n\nThey met.\r\n--x--\r\n";
        Answer shown = browser.send(
                "POST",
                "/reports/new/paste",
                BodyPublishers.ofString(body),
                "Content-Type",
                "multipart/form-data; boundary=x");
        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Ferry line opens")
                .containsPattern("name=\"upload\" value=\"[0-9a-f-]{36}\"");
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private Answer post(byte[] body, String type) {
        return newsroom.as("rima")
                .send(
                        "POST",
                        "/api/reports/import?sourceLanguage=en",
                        BodyPublishers.ofByteArray(body),
                        "Content-Type",
                        type);
    }
}
