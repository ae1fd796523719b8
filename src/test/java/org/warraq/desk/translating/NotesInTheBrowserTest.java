package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.translating.NoteCalls.id;
import static org.warraq.support.Newsroom.expect;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Chromium;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.Screens;

/** What is said about a report, on its page: beside each paragraph, and about texts that are gone. */
@OwnNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotesInTheBrowserTest {

    @Autowired
    Newsroom newsroom;

    private Chromium chromium;
    private Screens screens;

    @BeforeAll
    void muchIsSaid() {
        chromium = Chromium.open();
        screens = new Screens(newsroom, chromium, "notes");
        NoteCalls notes = new NoteCalls(newsroom);
        String report = newsroom.start("Two capitals set a date");
        newsroom.claim(report, "draft", "rima");
        id(notes.atParagraph("edward", report, "comment", 0, "They met", ""));
        expect(200, notes.write("rima", report, Map.of("text", "They talked for 3 hours in Sarwan.")));
        newsroom.as("rima")
                .post("/api/tasks/" + newsroom.task(report, "draft") + "/complete", Map.of("decision", "submit"));
        newsroom.translateAndReview(report, "ar");
        String approve = newsroom.claim(report, "approve", "huda");
        id(notes.atParagraph("edward", report, "suggestion", 0, "3 hours", "three hours"));
        String question = id(notes.atParagraph("tariq", report, "question", 0, "in Sarwan", ""));
        expect(
                201,
                newsroom.as("rima")
                        .post(
                                NoteCalls.address(report) + "/" + question + "/answers",
                                Map.of("text", "في سروان؟ نعم.")));
        String target = newsroom.segments(report, "ar").get(1).get("target").asString();
        id(notes.atSegment("edward", report, "suggestion", 1, target.split(" ")[0], "كلمة"));
        for (Screens.Way way : Screens.Way.values()) {
            screens.add("huda", "notes-" + way, "/reports/" + report + "/notes");
        }
        screens.add("huda", "approval", "/tasks/" + approve);
        screens.add("huda", "report", "/reports/" + report);
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everyScreenIsWhole() {
        assertThat(screens.byTurns()).isEmpty();
    }

    @Tag("sweep")
    @ParameterizedTest
    @EnumSource
    void everyScreenIsWholeInEveryWay(Screens.Way way) {
        assertThat(screens.in(way)).isEmpty();
    }

    @Test
    void oneSuggestsAndAnotherTakesWithOneClick() {
        String report = newsroom.start("Suggested on the page");
        newsroom.claim(report, "draft", "rima");
        String page = "/reports/" + report + "/notes";
        String paragraph =
                new NoteCalls(newsroom).content(report).at("/body/1/id").asString();
        Http edward = Http.at(newsroom.port()).signIn("edward", "demo");
        Answer unclear = edward.submit(
                page,
                page,
                Map.of(
                        "language",
                        "en",
                        "paragraph",
                        paragraph,
                        "kind",
                        "suggestion",
                        "quote",
                        "o",
                        "proposal",
                        "Not lost"));
        assertThat(unclear.status()).isEqualTo(422);
        assertThat(unclear.body()).contains("Not lost");
        Answer made = edward.submit(
                page,
                page,
                Map.of(
                        "language",
                        "en",
                        "paragraph",
                        paragraph,
                        "kind",
                        "suggestion",
                        "quote",
                        "3 hours",
                        "proposal",
                        "three hours"));
        assertThat(made.status()).isEqualTo(302);
        String note = newsroom.as("rima")
                .get(NoteCalls.address(report))
                .json()
                .at("/items/0/id")
                .asString();
        assertThat(edward.get(page).body()).contains("<mark>3 hours</mark>").doesNotContain("value=\"take\"");
        Http rima = Http.at(newsroom.port()).signIn("rima", "demo");
        assertThat(rima.get(page).body()).contains("value=\"take\"");
        assertThat(rima.submit(page, page + "/" + note, Map.of("action", "take"))
                        .status())
                .isEqualTo(302);
        assertThat(new NoteCalls(newsroom).content(report).at("/body/1/text").asString())
                .isEqualTo("They talked for three hours.");
        assertThat(rima.submit(page, page + "/" + note, Map.of("action", "take"))
                        .status())
                .isEqualTo(409);
    }
}
