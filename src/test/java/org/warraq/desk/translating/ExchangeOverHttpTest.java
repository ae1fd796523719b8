package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

@OwnNewsroomTest
class ExchangeOverHttpTest {

    @Autowired
    Newsroom newsroom;

    private String open() {
        String report = newsroom.start("The council met");
        newsroom.submitDraft(report, "rima");
        newsroom.claim(report, "translate", "tariq");
        return report;
    }

    private Http.Answer export(String report, String who) {
        return newsroom.as(who).get("/api/reports/" + report + "/translations/ar/export?format=xliff");
    }

    private Http.Answer bring(String report, String who, String file) {
        return newsroom.as(who)
                .send(
                        "PUT",
                        "/api/reports/" + report + "/translations/ar/import",
                        BodyPublishers.ofString(file, StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/xliff+xml");
    }

    private static String translated(String file, String source, String target) {
        return file.replace(
                "state=\"initial\"><source>" + source + "</source></segment>",
                "state=\"translated\"><source>" + source + "</source><target>" + target + "</target></segment>");
    }

    @Test
    void translationGoesOutAndComesBack() {
        String report = open();
        Http.Answer out = export(report, "tariq");
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.header("Content-Disposition")).contains("attachment", ".xlf");
        assertThat(validate(out.body(), "xliff").json().get("valid").asBoolean())
                .isTrue();

        String file = translated(translated(out.body(), "The council met", "اجتمع المجلس"), "They met.", "اجتمعوا.");
        Http.Answer back = bring(report, "tariq", file);
        assertThat(back.status()).as(back.body()).isEqualTo(200);
        assertThat(back.json().get("updated").asInt()).isEqualTo(2);
        assertThat(back.json().get("unchanged").asInt()).isEqualTo(1);
        assertThat(back.json().get("version").asInt()).isEqualTo(1);
        JsonNode headline = newsroom.segments(report, "ar").get(0);
        assertThat(headline.get("target").asString()).isEqualTo("اجتمع المجلس");
        assertThat(headline.get("state").asString()).isEqualTo("translated");

        Http.Answer again = bring(report, "tariq", file);
        assertThat(again.json().get("updated").asInt()).isZero();
        assertThat(again.json().get("version").isNull()).isTrue();

        newsroom.save(report, "ar", newsroom.segments(report, "ar").get(1), "التقوا.", "tariq");
        Http.Answer clash = bring(report, "tariq", file.replace("اجتمعوا.", "انعقد اجتماعهم."));
        assertThat(clash.json().get("updated").asInt()).isZero();
        assertThat(clash.json().get("conflicts").get(0).get("ours").asString()).isEqualTo("التقوا.");
        assertThat(clash.json().get("conflicts").get(0).get("theirs").asString())
                .isEqualTo("انعقد اجتماعهم.");
        assertThat(newsroom.as("huda")
                        .get("/api/reports/" + report + "/journal")
                        .body())
                .contains("translation-imported");
    }

    @Test
    void whatIsSaidInAFileIsSaidHereOnce() {
        String report = open();
        String segment = newsroom.segments(report, "ar").get(1).get("id").asString();
        for (String text : List.of("Which of\nthe two?\u0007", "Settled long ago.")) {
            Map<String, Object> note = Map.of("segmentId", segment, "kind", "question", "text", text);
            assertThat(newsroom.as("tariq").post(notes(report), note).status()).isEqualTo(201);
        }
        String settled =
                newsroom.as("tariq").get(notes(report)).json().at("/items/1/id").asString();
        String out = export(report, "tariq").body();
        assertThat(out).contains("<note ", "Which of\nthe two?", "Settled long ago.");
        newsroom.as("tariq").post(notes(report) + "/" + settled + "/resolve", Map.of());
        Http.Answer unchanged = bring(report, "tariq", out);
        assertThat(unchanged.status()).as(unchanged.body()).isEqualTo(200);
        assertThat(unchanged.json().get("noted").asInt()).isZero();
        assertThat(said(report)).hasSize(2);

        String file = out.replace(
                "</notes>",
                "<note id=\"x1\" category=\"question\">Are there two?</note>"
                        + "<note id=\"x2\" category=\"de.tool:instruction\">  Keep it\n short. </note>"
                        + "<note id=\"x3\"> </note></notes>");
        Http.Answer brought = bring(report, "tariq", file);
        assertThat(brought.status()).as(brought.body()).isEqualTo(200);
        assertThat(brought.json().get("noted").asInt()).isEqualTo(2);
        assertThat(brought.json().get("version").isNull()).isTrue();
        assertThat(said(report))
                .contains("question tariq They met.: Are there two?", "comment tariq They met.: Keep it\n short.");
        assertThat(bring(report, "tariq", file).json().get("noted").asInt()).isZero();
        // as another tool gives back what it has read
        assertThat(bring(report, "tariq", export(report, "tariq").body().replace("\n short", " short"))
                        .json()
                        .get("noted")
                        .asInt())
                .isZero();
        assertThat(said(report)).hasSize(4);
        assertThat(newsroom.as("huda")
                        .get("/api/reports/" + report + "/journal")
                        .body())
                .contains("comment-made");
    }

    @Test
    void notesThatCannotBeKeptAreTold() {
        String report = open();
        String file = export(report, "tariq")
                .body()
                .replaceFirst(
                        "(<segment )",
                        "<notes><note id=\"x1\">" + "x".repeat(4_001) + "</note>"
                                + "<note id=\"x2\">Kept.</note></notes>$1")
                .replaceFirst(
                        "(<unit )",
                        "<notes><note id=\"x3\" category=\"return\">Names.</note>"
                                + "<note id=\"x4\">To all.</note></notes>$1");
        Http.Answer brought = bring(report, "tariq", file);
        assertThat(brought.status()).as(brought.body()).isEqualTo(200);
        assertThat(brought.json().get("noted").asInt()).isEqualTo(1);
        assertThat(brought.json()
                        .get("problems")
                        .valueStream()
                        .map(one -> one.get("message").asString().replaceAll("[\u2066-\u2069]", "")))
                .hasSize(2)
                .anyMatch(message -> message.contains("4,000"))
                .anyMatch(message -> message.contains("To all."));
        assertThat(said(report)).containsExactly("comment tariq The council met: Kept.");
    }

    private static String notes(String report) {
        return "/api/reports/" + report + "/translations/ar/notes";
    }

    private List<String> said(String report) {
        return newsroom.as("huda")
                .get(notes(report))
                .json()
                .get("items")
                .valueStream()
                .map(note ->
                        note.get("kind").asString() + " " + note.get("askedBy").asString() + " "
                                + note.get("source").asString() + ": "
                                + note.at("/messages/0/text").asString())
                .toList();
    }

    @Test
    void onlyWhoHoldsTheTaskBringsAFileIn() {
        String report = open();
        String file = export(report, "huda").body();
        assertThat(bring(report, "salma", file).status()).isEqualTo(403);
        assertThat(newsroom.as("tariq")
                        .get("/api/reports/" + report + "/translations/ar/export?format=doc")
                        .status())
                .isEqualTo(422);
        assertThat(newsroom.as("tariq")
                        .get("/api/reports/" + report + "/translations/en/export?format=xliff")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void foreignAndBrokenFilesAreRefusedInTheLanguageOfTheReader() {
        String report = open();
        String file = export(report, "tariq").body();
        String other = export(open(), "tariq").body();
        assertRefused(422, bring(report, "tariq", other), "belongs to another report");
        assertRefused(422, bring(report, "tariq", file.replace("trgLang=\"ar\"", "trgLang=\"fr\"")), "fr");
        assertRefused(422, bring(report, "tariq", file.substring(0, file.length() - 60)), "line");
        assertRefused(
                422,
                bring(report, "tariq", "<!DOCTYPE a []>" + file.substring(file.indexOf("<xliff"))),
                "document type");
        assertRefused(413, bring(report, "tariq", "<a>".repeat(500)), "100");
        assertRefused(413, bring(report, "tariq", file + " ".repeat(21 << 20)), "20");
        Http.Answer arabic = newsroom.as("tariq")
                .send(
                        "PUT",
                        "/api/reports/" + report + "/translations/ar/import",
                        BodyPublishers.ofString("<tmx/>"),
                        "Content-Type",
                        "application/xliff+xml",
                        "Accept-Language",
                        "ar");
        assertRefused(422, arabic, "ليس هذا ملفّ XLIFF");
    }

    private static void assertRefused(int status, Http.Answer answer, String words) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().get("detail").asString().replaceAll("[\u2066-\u2069]", ""))
                .contains(words);
    }

    private Http.Answer validate(String file, String format) {
        return newsroom.as("tariq")
                .send(
                        "POST",
                        "/api/exchange/validation?format=" + format,
                        BodyPublishers.ofString(file, StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/xml");
    }

    @Test
    void fileIsLookedAtWithoutBeingTaken() {
        Http.Answer bad =
                validate("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"\n version=\"2.1\"/>", "xliff");
        assertThat(bad.status()).isEqualTo(200);
        assertThat(bad.json().get("valid").asBoolean()).isFalse();
        assertThat(bad.json().get("problems").get(0).get("line").asInt()).isEqualTo(1);
        assertThat(bad.json().get("problems").get(0).get("column").asInt()).isEqualTo(1);
        assertThat(bad.json().get("problems").size()).isEqualTo(2);
        assertThat(validate("<a/>", "doc").status()).isEqualTo(422);
        assertThat(validate("<a/>", "tmx").json().get("valid").asBoolean()).isFalse();
        assertThat(validate("<a/>", "tbx").json().get("valid").asBoolean()).isFalse();
    }

    @Test
    void withoutAMachineNobodyIsAsked() {
        String report = open();
        String segment = newsroom.segments(report, "ar").get(0).get("id").asString();
        Http.Answer none = newsroom.as("tariq")
                .post("/api/reports/" + report + "/translations/ar/segments/" + segment + "/machine", Map.of());
        assertThat(none.status()).isEqualTo(409);
    }
}
