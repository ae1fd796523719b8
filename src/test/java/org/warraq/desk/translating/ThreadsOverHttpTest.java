package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.translating.NoteCalls.address;
import static org.warraq.desk.translating.NoteCalls.id;
import static org.warraq.support.Newsroom.expect;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

/** What is said about any edition: where it stands, what becomes of a suggestion, and what it stops. */
@SharedNewsroomTest
class ThreadsOverHttpTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    JdbcClient jdbc;

    private NoteCalls notes;

    @BeforeEach
    void theyCall() {
        notes = new NoteCalls(newsroom);
    }

    private String drafted() {
        String report = newsroom.start("They ask and answer in any edition");
        newsroom.claim(report, "draft", "rima");
        return report;
    }

    // What was released before is known: a headline of its own leaves something to translate.
    private String translating() {
        String report = newsroom.start("They suggest other words " + java.util.UUID.randomUUID());
        newsroom.submitDraft(report, "rima");
        newsroom.translate(report, "ar", "tariq");
        return report;
    }

    private String reviewing() {
        String report = translating();
        expect(204, newsroom.complete(newsroom.task(report, "translate"), "tariq", Map.of("decision", "submit")));
        newsroom.claim(report, "review", "salma");
        return report;
    }

    private String target(String report, int segment) {
        return newsroom.segments(report, "ar").get(segment).get("target").asString();
    }

    private List<String> states(String report) {
        return newsroom.segments(report, "ar")
                .valueStream()
                .map(one -> one.get("state").asString())
                .toList();
    }

    private static String words(JsonNode paragraphs, JsonNode thread) {
        String text = paragraphs
                .valueStream()
                .filter(one -> one.get("id").equals(thread.get("paragraphId")))
                .map(one -> one.get("text").asString())
                .findFirst()
                .orElseThrow();
        return text.substring(
                thread.at("/place/start").asInt(), thread.at("/place/end").asInt());
    }

    @Test
    void aCommentStandsAtItsWordsWhereverTheyGoAndIsGoneWithThem() {
        String report = drafted();
        String comment = id(notes.atParagraph("edward", report, "comment", 1, "talked for 3", ""));
        JsonNode made = notes.read(report, comment);
        assertThat(made.at("/anchor/version").asInt()).isEqualTo(1);
        assertThat(made.at("/anchor/quote").asString()).isEqualTo("talked for 3");
        assertThat(made.get("state").asString()).isEqualTo("open");
        assertThat(made.get("gone").asBoolean()).isFalse();
        String second = notes.content(report).at("/body/1/id").asString();
        expect(
                200,
                notes.write(
                        "rima",
                        report,
                        Map.of("id", second, "text", "In Sarwan"),
                        Map.of("text", "they talked for 3 hours.")));
        JsonNode split = notes.read(report, comment);
        assertThat(split.get("paragraphId").asString()).isNotEqualTo(second);
        assertThat(words(notes.content(report).get("body"), split)).isEqualTo("talked for 3");
        assertThat(split.at("/anchor/paragraphId").asString()).isEqualTo(second);
        expect(200, notes.write("rima", report, Map.of("text", "They talked for four hours.")));
        JsonNode gone = notes.read(report, comment);
        assertThat(gone.get("gone").asBoolean()).isTrue();
        assertThat(gone.get("place").isNull()).isTrue();
        expect(
                201,
                newsroom.as("rima")
                        .post(
                                "/api/reports/" + report + "/editions/en/versions/1/restore",
                                "",
                                "If-Match",
                                notes.edition(report).header("ETag")));
        assertThat(words(notes.content(report).get("body"), notes.read(report, comment)))
                .isEqualTo("talked for 3");
    }

    @Test
    void aCommentMayBeAboutWhatSomebodyTypes() {
        String report = drafted();
        JsonNode content = notes.content(report);
        String first = content.at("/body/0/id").asString();
        Map<String, Object> typed =
                Map.of("headline", "They ask", "body", List.of(Map.of("id", first, "text", "They met by moonlight.")));
        expect(
                200,
                newsroom.as("rima")
                        .json(
                                "PUT",
                                "/api/reports/" + report + "/editions/en/working-copy",
                                Map.of("baseVersion", 1, "content", typed)));
        Answer made = newsroom.as("edward")
                .post(
                        address(report),
                        Map.of(
                                "kind", "comment",
                                "language", "en",
                                "paragraphId", first,
                                "anchor", Map.of("start", 12, "end", 21, "quote", "moonlight"),
                                "text", "Who saw them?"));
        String comment = id(made);
        JsonNode thread = notes.read(report, comment);
        assertThat(thread.get("gone").asBoolean()).isFalse();
        assertThat(thread.get("anchor").has("version")).isFalse();
        expect(
                200,
                notes.write(
                        "rima",
                        report,
                        Map.of("text", "Nobody knows."),
                        Map.of("id", first, "text", "By moonlight they met.")));
        assertThat(words(notes.content(report).get("body"), notes.read(report, comment)))
                .isEqualTo("moonlight");
    }

    @Test
    void whoeverWritesTakesASuggestionWithOneCall() {
        String report = drafted();
        String suggestion = id(notes.atParagraph("tariq", report, "suggestion", 1, "3 hours", "three hours"));
        expect(403, notes.does("tariq", report, suggestion, "take"));
        expect(204, notes.does("rima", report, suggestion, "take"));
        expect(409, notes.does("rima", report, suggestion, "take"));
        expect(409, notes.does("rima", report, suggestion, "decline"));
        JsonNode content = notes.content(report);
        assertThat(content.at("/body/1/text").asString()).isEqualTo("They talked for three hours.");
        assertThat(notes.read(report, suggestion).get("state").asString()).isEqualTo("taken");
        JsonNode last = newsroom.as("huda")
                .get("/api/reports/" + report + "/journal?limit=200")
                .json()
                .get("items")
                .valueStream()
                .filter(entry -> entry.get("action").asString().equals("suggestion-taken"))
                .findFirst()
                .orElseThrow();
        assertThat(last.get("actor").asString()).isEqualTo("rima");
        assertThat(last.toString()).contains("tariq: ").doesNotContain("three hours");
    }

    @Test
    void aSuggestionWhoseWordsHaveChangedIsNotTaken() {
        String report = drafted();
        String suggestion = id(notes.atParagraph("tariq", report, "suggestion", 1, "3 hours", "three hours"));
        expect(200, notes.write("rima", report, Map.of("text", "They talked all day.")));
        expect(409, notes.does("rima", report, suggestion, "take"));
        assertThat(notes.read(report, suggestion).get("state").asString()).isEqualTo("open");
        Answer declined = newsroom.as("rima")
                .post(address(report) + "/" + suggestion + "/decline", Map.of("reason", "It is not so any more."));
        expect(204, declined);
        JsonNode read = notes.read(report, suggestion);
        assertThat(read.get("state").asString()).isEqualTo("declined");
        assertThat(read.at("/answers/0/text").asString()).isEqualTo("It is not so any more.");
    }

    @Test
    void inATranslationItBelongsToItsSegmentAndIsReviewedAlone() {
        String report = reviewing();
        for (int i = 0; i < 3; i++) {
            JsonNode segment = newsroom.segments(report, "ar").get(i);
            expect(
                    200,
                    newsroom.save(report, "ar", segment, segment.get("target").asString(), "reviewed", "salma"));
        }
        String word = target(report, 1).split(" ")[0];
        String suggestion = id(notes.atSegment("huda", report, "suggestion", 1, word, "كلمة"));
        JsonNode made = notes.read(report, suggestion);
        assertThat(made.at("/anchor/segmentRow").asInt()).isPositive();
        assertThat(newsroom.as("tariq")
                        .get("/api/reports/" + report + "/translations/ar/notes")
                        .body())
                .contains(suggestion);
        expect(403, notes.does("tariq", report, suggestion, "take"));
        expect(204, notes.does("salma", report, suggestion, "take"));
        assertThat(target(report, 1)).startsWith("كلمة").doesNotContain(word);
        assertThat(states(report)).containsExactly("reviewed", "translated", "reviewed");
        expect(204, newsroom.complete(newsroom.task(report, "review"), "salma", Map.of("decision", "accept")));
    }

    @Test
    void retranslatedWordsAreGoneAndSplitOnesAreNot() {
        String report = translating();
        JsonNode segment = newsroom.segments(report, "ar").get(1);
        expect(200, newsroom.save(report, "ar", segment, "التقى الوزيران مساء الأحد.", "tariq"));
        String comment = id(notes.atSegment("salma", report, "comment", 1, "مساء الأحد", ""));
        expect(
                200,
                newsroom.save(
                        report,
                        "ar",
                        newsroom.segments(report, "ar").get(1),
                        "وقد التقى الوزيران مساء الأحد.",
                        "tariq"));
        JsonNode there = notes.read(report, comment);
        assertThat(target(report, 1)
                        .substring(
                                there.at("/place/start").asInt(),
                                there.at("/place/end").asInt()))
                .isEqualTo("مساء الأحد");
        expect(200, newsroom.save(report, "ar", newsroom.segments(report, "ar").get(1), "اجتمعا ليلًا.", "tariq"));
        assertThat(notes.read(report, comment).get("gone").asBoolean()).isTrue();
    }

    @Test
    void atTheApprovalItsSegmentIsReturnedWithTheWordsFilledIn() {
        String report = reviewing();
        expect(204, newsroom.complete(newsroom.task(report, "review"), "salma", Map.of("decision", "accept")));
        newsroom.claim(report, "approve", "huda");
        String word = target(report, 1).split(" ")[0];
        String suggestion = id(notes.atSegment("edward", report, "suggestion", 1, word, "كلمة"));
        expect(204, notes.does("huda", report, suggestion, "take"));
        newsroom.task(report, "translate");
        assertThat(target(report, 1)).startsWith("كلمة");
        assertThat(states(report).get(1)).isEqualTo("open");
        assertThat(states(report).get(2)).isEqualTo("reviewed");
        String task = newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        newsroom.finish(report, "review", "salma", Map.of("decision", "accept"));
        String approve = newsroom.task(report, "approve");
        expect(403, newsroom.as("huda").post("/api/tasks/" + approve + "/claim", ""));
        expect(204, newsroom.as("edward").post("/api/tasks/" + approve + "/claim", ""));
    }

    @Test
    void anEditorWhoTakesOneInTheSourceIsItsAuthorThen() {
        String report = newsroom.upToApproval("Taken by who approves");
        String approve = newsroom.claim(report, "approve", "huda");
        String suggestion = id(notes.atParagraph("edward", report, "suggestion", 1, "3 hours", "long"));
        expect(204, notes.does("huda", report, suggestion, "take"));
        expect(403, newsroom.complete(approve, "huda", newsroom.approval(report)));
    }

    @Test
    void whatIsOpenStopsAndSaysWhichAndWhere() {
        String report = reviewing();
        String question = id(notes.atSegment("salma", report, "question", 1, target(report, 1), ""));
        String review = newsroom.task(report, "review");
        Answer stopped = newsroom.complete(review, "salma", Map.of("decision", "accept"));
        expect(409, stopped);
        assertThat(stopped.json().get("notes").valueStream().map(JsonNode::asString))
                .containsExactly(question);
        assertThat(stopped.json().at("/errors/0/message").asString()).contains(target(report, 1));
        expect(
                201,
                newsroom.as("salma").post(address(report) + "/" + question + "/answers", Map.of("text", "I mean it.")));
        expect(409, newsroom.complete(review, "salma", Map.of("decision", "accept")));
        expect(
                201,
                newsroom.as("rima").post(address(report) + "/" + question + "/answers", Map.of("text", "Just this.")));
        assertThat(notes.read(report, question).get("state").asString()).isEqualTo("answered");
        expect(204, newsroom.complete(review, "salma", Map.of("decision", "accept")));
        String approve = newsroom.claim(report, "approve", "huda");
        String suggestion = id(notes.atParagraph("edward", report, "suggestion", 1, "3 hours", "long"));
        Answer over = newsroom.complete(approve, "huda", newsroom.approval(report));
        expect(409, over);
        assertThat(over.json().get("notes").get(0).asString()).isEqualTo(suggestion);
        expect(403, notes.does("tariq", report, suggestion, "resolve"));
        expect(204, notes.does("edward", report, suggestion, "resolve"));
        assertThat(newsroom.as("huda")
                        .get(address(report) + "?open=true")
                        .json()
                        .get("items")
                        .valueStream())
                .hasSize(1);
        expect(204, newsroom.complete(approve, "huda", newsroom.approval(report)));
    }

    @Test
    void theDatabaseRefusesWhatTheServiceWouldLetPass() {
        String report = newsroom.upToApproval("Approved over a suggestion");
        String approve = newsroom.claim(report, "approve", "huda");
        id(notes.atParagraph("edward", report, "suggestion", 1, "3 hours", "long"));
        String decide = """
                insert into decision (task_id, report_id, round, language, stage, step, person_id, decision, decided_at,
                                      versions)
                select id, report_id, round, language, stage, step, assignee, 'approve', clock(),
                       (select jsonb_object_agg(language, version) from edition
                        where edition.report_id = task.report_id and not dropped)
                from task where id = cast(:task as uuid)
                """;
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql(decide).param("task", approve).update())
                .hasMessageContaining("notes-open");
    }

    @Test
    void twoPeopleAtOneSuggestionComeToOneOutcome() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 5; i++) {
                String report = translating();
                expect(
                        204,
                        newsroom.as("tariq")
                                .post(
                                        "/api/reports/" + report + "/translations/ar/helpers",
                                        Map.of("username", "nadia")));
                String word = target(report, 1).split(" ")[0];
                String suggestion = id(notes.atSegment("huda", report, "suggestion", 1, word, "كلمة"));
                Callable<Integer> takes =
                        () -> notes.does("tariq", report, suggestion, "take").status();
                Callable<Integer> declines =
                        () -> notes.does("nadia", report, suggestion, "decline").status();
                List<Integer> answers = both.invokeAll(List.of(takes, declines)).stream()
                        .map(ThreadsOverHttpTest::answer)
                        .toList();
                assertThat(answers).containsExactlyInAnyOrder(204, 409);
                boolean taken = answers.get(0) == 204;
                assertThat(notes.read(report, suggestion).get("state").asString())
                        .isEqualTo(taken ? "taken" : "declined");
                assertThat(target(report, 1).startsWith("كلمة")).isEqualTo(taken);
                assertThat(newsroom.actions(report).stream()
                                .filter(action ->
                                        action.equals("suggestion-taken") || action.equals("suggestion-declined")))
                        .hasSize(1);
            }
        } finally {
            both.shutdownNow();
        }
    }

    private static int answer(Future<Integer> asked) {
        try {
            return asked.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void whatIsNoNoteIsRefused() {
        String report = translating();
        String paragraph = notes.content(report).at("/body/0/id").asString();
        Map<String, Object> plain =
                Map.of("kind", "comment", "language", "en", "paragraphId", paragraph, "text", "Yes.");
        expect(201, newsroom.as("rima").post(address(report), plain));
        expect(403, newsroom.as("admin").post(address(report), plain));
        Stream.of(
                        with(plain, "kind", "take"),
                        with(plain, "kind", "remark"),
                        with(plain, "kind", "suggestion"),
                        with(plain, "proposal", "No."),
                        with(plain, "text", " "),
                        with(plain, "anchor", Map.of("start", 3, "end", 3)),
                        with(plain, "anchor", Map.of("start", 3)),
                        with(plain, "anchor", Map.of("start", 3, "end", 900)),
                        with(plain, "segmentId", report))
                .forEach(wrong -> expect(422, newsroom.as("huda").post(address(report), wrong)));
        expect(404, newsroom.as("huda").post(address(report), with(plain, "paragraphId", "p404")));
        expect(404, newsroom.as("huda").post(address(report), with(plain, "language", "fr")));
        expect(
                409,
                newsroom.as("huda")
                        .post(address(report), with(plain, "anchor", Map.of("start", 0, "end", 4, "quote", "Them"))));
        expect(400, newsroom.as("huda").post(address(report), with(plain, "colour", "red")));
        expect(404, newsroom.as("huda").post(address(report) + "/" + report + "/take", Map.of()));
    }

    private static Map<String, Object> with(Map<String, Object> plain, String field, Object value) {
        Map<String, Object> other = new java.util.LinkedHashMap<>(plain);
        other.put(field, value);
        return other;
    }

    @Test
    void threadsComeInPieces() {
        String report = drafted();
        String first = id(notes.atParagraph("edward", report, "comment", 0, "met", ""));
        String second = id(notes.atParagraph("rima", report, "question", 1, "hours", ""));
        JsonNode piece = newsroom.as("rima").get(address(report) + "?limit=1").json();
        assertThat(piece.at("/items/0/id").asString()).isEqualTo(first);
        JsonNode rest = newsroom.as("rima")
                .get(address(report) + "?limit=1&cursor=" + piece.get("next").asString())
                .json();
        assertThat(rest.at("/items/0/id").asString()).isEqualTo(second);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(newsroom.as("rima")
                        .get(address(report) + "?language=ar")
                        .json()
                        .get("items")
                        .size())
                .isZero();
        expect(422, newsroom.as("rima").get(address(report) + "?cursor=x"));
    }
}
