package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.language.Sha256;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What readers are told with an update or a correction is written, translated, reviewed and approved like any other text. */
@SharedNewsroomTest
class PublicNotesTest {

    private static final Map<String, Object> SUBMIT = Map.of("decision", "submit");

    @Autowired
    Newsroom newsroom;

    @Test
    void aFirstPublicationTellsNothing() {
        Map<String, Object> content = new LinkedHashMap<>(Newsroom.content("Told before it was read"));
        content.put("publicNote", "It was not so.");
        Answer started = newsroom.as("rima").post("/api/reports", Map.of("sourceLanguage", "en", "content", content));
        assertThat(started.status()).isEqualTo(422);
        assertThat(started.body()).contains("content.publicNote");
        String report = newsroom.start("Told while it is written");
        newsroom.claim(report, "draft", "rima");
        assertThat(write(report, "It was not so.").status()).isEqualTo(422);
        content.put("publicNote", " ");
        expect(201, newsroom.as("rima").post("/api/reports", Map.of("sourceLanguage", "en", "content", content)));
    }

    @Test
    void aCorrectionIsNotSubmittedBeforeItTellsItsReaders() {
        String report = newsroom.published("Corrected and told later");
        begin(report, Map.of("kind", "correction"));
        String draft = newsroom.claim(report, "draft", "rima");
        Answer refused = newsroom.complete(draft, "rima", SUBMIT);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("content.publicNote");
        expect(200, write(report, "It took them four hours."));
        expect(204, newsroom.complete(draft, "rima", SUBMIT));
        String translating = newsroom.claim(report, "translate", "tariq");
        JsonNode note = note(report);
        assertThat(note.get("source").asString()).isEqualTo("It took them four hours.");
        assertThat(open(report)).containsExactly("publicNote");
        assertThat(newsroom.complete(translating, "tariq", SUBMIT).status()).isEqualTo(409);
        expect(200, newsroom.save(report, "ar", note, "استغرق ذلك أربع ساعات.", "tariq"));
        expect(204, newsroom.complete(translating, "tariq", SUBMIT));
        newsroom.finish(report, "review", "salma", Map.of("decision", "accept"));
        release(report, "huda");
        assertThat(told(report, "en")).startsWith("Correction").endsWith("It took them four hours.");
        assertThat(told(report, "ar")).startsWith("تصحيح").endsWith("استغرق ذلك أربع ساعات.");
        JsonNode last = releases(report).get(0);
        assertThat(last.at("/editions/en/publicNote").asString()).isEqualTo("It took them four hours.");
        assertThat(last.at("/editions/ar/touched").asBoolean()).isTrue();
    }

    @Test
    void whatThePageRefusesKeepsWhatWasTicked() {
        String report = newsroom.published("Refused on its page");
        begin(report, Map.of("kind", "correction"));
        String task = newsroom.claim(report, "draft", "rima");
        Http rima = Http.at(newsroom.port()).signIn("rima", "demo");
        FormElement form =
                (FormElement) Jsoup.parse(rima.get("/tasks/" + task).body()).expectFirst("form#draft");
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.put("action", "submit");
        Answer refused = rima.form("/tasks/" + task + "/draft", fields);
        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("#error-publicNote")).hasSize(1);
        assertThat(page.select("[name=targets][value=ar]").hasAttr("checked")).isTrue();
    }

    @Test
    void anOldNoteIsNeverToldTwice() {
        String report = newsroom.published("Told once");
        begin(report, Map.of("kind", "correction", "publicNote", Map.of("en", "Once.", "ar", "مرّة.")));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        release(report, "edward");
        Http reader = Http.at(newsroom.port());
        Answer before = reader.get(page(report, "ar"));
        begin(report, Map.of("kind", "update"));
        assertThat(contentOf(report, "en").get("publicNote").isNull()).isTrue();
        assertThat(contentOf(report, "ar").get("publicNote").isNull()).isTrue();
        newsroom.submitDraft(report, "rima");
        // what was cut again from the release is nobody's work: she may approve
        release(report, "huda");
        JsonNode last = releases(report).get(0);
        assertThat(last.at("/editions/en/publicNote").isNull()).isTrue();
        // an old note that fell away is no news: the page stays what it was
        assertThat(last.at("/editions/en/touched").asBoolean()).isFalse();
        Answer after = reader.get(page(report, "ar"));
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void anUpdateWithoutANoteShowsWhatIsNew() {
        String report = newsroom.published("Updated without words");
        begin(report, Map.of("kind", "update"));
        newsroom.claim(report, "draft", "rima");
        Answer latest = edition(report, "en");
        ObjectNode content = (ObjectNode) latest.json().get("content");
        content.withArray("body").addObject().put("text", "A second day was agreed on.");
        expect(200, put(report, content, latest));
        expect(204, newsroom.complete(newsroom.task(report, "draft"), "rima", SUBMIT));
        newsroom.translateAndReview(report, "ar");
        release(report, "huda");
        Document page = read(page(report, "en"));
        assertThat(page.select(".standing .news a").eachText()).containsExactly("A second day was agreed on.");
        assertThat(page.select(page.select(".news a").attr("href")).text()).isEqualTo("A second day was agreed on.");
        assertThat(read(page(report, "ar")).select(".standing .news a")).hasSize(1);
    }

    @Test
    void aLanguageThatAppearsForTheFirstTimeIsNoUpdate() {
        String report = newsroom.start("rima", "en", "One language more", Map.of("targetLanguages", List.of()));
        newsroom.submitDraft(report, "rima");
        release(report, "huda");
        begin(report, Map.of("kind", "update"));
        String etag = newsroom.as("huda").get("/api/reports/" + report).header("ETag");
        Map<String, Object> languages = Map.of("targetLanguages", List.of("ar"));
        expect(200, newsroom.as("huda").json("PATCH", "/api/reports/" + report, languages, "If-Match", etag));
        newsroom.claim(report, "draft", "rima");
        expect(200, write(report, "It can be read in Arabic."));
        expect(204, newsroom.complete(newsroom.task(report, "draft"), "rima", SUBMIT));
        newsroom.task(report, "translate");
        assertThat(open(report)).doesNotContain("publicNote").isNotEmpty();
        newsroom.translateAndReview(report, "ar");
        release(report, "huda");
        assertThat(told(report, "en")).startsWith("Update");
        assertThat(read(page(report, "ar")).select(".standing")).isEmpty();
        assertThat(read("/ar/reports/" + slug(report) + "/history").select(".releases .changed"))
                .isEmpty();
    }

    @Test
    void whoeverSendsWhatReadersOfTheSourceAreToldWroteItAndWhoeverOnlyBeginsDidNot() {
        Map<String, Object> round = Map.of("kind", "correction", "publicNote", Map.of("ar", "تحدثوا أطول."));
        String report = newsroom.published("Begun by an editor who approves");
        begin(report, round);
        newsroom.claim(report, "draft", "rima");
        expect(200, write(report, "They talked longer."));
        expect(204, newsroom.complete(newsroom.task(report, "draft"), "rima", SUBMIT));
        newsroom.translateAndReview(report, "ar");
        expect(204, newsroom.complete(newsroom.claim(report, "approve", "huda"), "huda", newsroom.approval(report)));
        await(() -> newsroom.state(report).equals("published"));
        assertThat(told(report, "ar")).endsWith("تحدثوا أطول.");
    }

    @Test
    void aCorrectionThatLostItsNoteOnTheWayIsNotApproved() {
        String report = newsroom.published("Told and then not told");
        begin(report, Map.of("kind", "correction", "publicNote", Map.of("en", "It was a Friday.")));
        newsroom.submitDraft(report, "rima");
        newsroom.task(report, "translate");
        Answer latest = edition(report, "en");
        ObjectNode content = (ObjectNode) latest.json().get("content");
        expect(200, put(report, content.putNull("publicNote"), latest));
        newsroom.translateAndReview(report, "ar");
        String task = newsroom.claim(report, "approve", "edward");
        Answer refused = newsroom.complete(task, "edward", newsroom.approval(report));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).endsWith("public-note-missing");
    }

    @Test
    void whatIsToldOfAWithdrawalIsInTheJournalAsItsHash() {
        String report = newsroom.published("Withdrawn in so many words");
        Map<String, String> note = Map.of("en", "It was not so.", "ar", "لم يكن كذلك.");
        expect(
                201,
                newsroom.as("huda")
                        .post(
                                "/api/reports/" + report + "/withdrawal",
                                Map.of("reason", "a court", "publicNote", note)));
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        String journal = huda.get("/reports/" + report + "/journal").body();
        note.values().forEach(words -> assertThat(journal).contains(Sha256.hex(words)));
    }

    @Test
    void aFileOfACorrectedTextIsImportedWithoutWhatWasTold() {
        String report = newsroom.published("Saved as a file with its note");
        begin(report, Map.of("kind", "update", "publicNote", Map.of("en", "Told in the file.")));
        String saved = newsroom.as("rima")
                .get("/api/reports/" + report + "/editions/en/versions/2/export?format=markdown")
                .body();
        assertThat(saved).contains("Told in the file.");
        Answer made = newsroom.as("rima")
                .send(
                        "POST",
                        "/api/reports/import?sourceLanguage=en",
                        BodyPublishers.ofString(saved),
                        "Content-Type",
                        "text/markdown");
        expect(201, made);
        assertThat(made.json().get("findings").toString()).contains("public-note-left-out", "Told in the file.");
        Answer text = edition(made.json().get("id").asString(), "en");
        assertThat(text.json().at("/content/publicNote").isNull()).isTrue();
        assertThat(text.json().at("/content/body")).hasSize(2);
    }

    @Test
    void whatIsNoNoteOfThisReportIsRefused() {
        String report = newsroom.published("Told to nobody");
        for (Map<String, String> note : List.of(Map.of("fr", "Rien."), Map.of("en", "a".repeat(1_001)))) {
            Answer refused = newsroom.as("huda")
                    .post("/api/reports/" + report + "/corrections", Map.of("kind", "correction", "publicNote", note));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("publicNote.");
        }
        Answer lost = newsroom.as("huda")
                .post(
                        "/api/reports/" + report + "/corrections",
                        Map.of("kind", "update", "publicNote", Map.of("ar", "لا أحد يقرأ هذا.")));
        assertThat(lost.status()).isEqualTo(422);
        assertThat(lost.body()).contains("publicNote.en");
        assertThat(newsroom.state(report)).isEqualTo("published");
    }

    @Test
    void aNoteOfATranslationIsAsShortAsOneOfTheSource() {
        String report = newsroom.published("Told at length");
        begin(report, Map.of("kind", "correction", "languages", List.of("ar")));
        String task = newsroom.claim(report, "translate", "tariq");
        for (JsonNode segment : newsroom.segments(report, "ar")) {
            String target = segment.get("target").asString();
            expect(200, newsroom.save(report, "ar", segment, target.isEmpty() ? "ما ".repeat(600) : target, "tariq"));
        }
        Answer refused = newsroom.complete(task, "tariq", SUBMIT);
        assertThat(refused.status()).isEqualTo(422);
        expect(200, newsroom.save(report, "ar", note(report), "كلمة.", "tariq"));
        expect(204, newsroom.complete(task, "tariq", SUBMIT));
    }

    private void begin(String report, Map<String, Object> round) {
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/corrections", round));
    }

    private Answer write(String report, String note) {
        Answer latest = edition(report, "en");
        return put(report, ((ObjectNode) latest.json().get("content")).put("publicNote", note), latest);
    }

    private Answer put(String report, JsonNode content, Answer latest) {
        return newsroom.as("rima")
                .json(
                        "PUT",
                        "/api/reports/" + report + "/editions/en",
                        Map.of("content", content),
                        "If-Match",
                        latest.header("ETag"));
    }

    private Answer edition(String report, String language) {
        return newsroom.as("rima").get("/api/reports/" + report + "/editions/" + language);
    }

    private JsonNode contentOf(String report, String language) {
        return edition(report, language).json().get("content");
    }

    private JsonNode note(String report) {
        return newsroom.segments(report, "ar")
                .valueStream()
                .filter(one -> one.get("paragraphId").asString().equals("publicNote"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> open(String report) {
        return newsroom.segments(report, "ar")
                .valueStream()
                .filter(one -> one.get("state").asString().equals("open"))
                .map(one -> one.get("paragraphId").asString())
                .toList();
    }

    private void release(String report, String editor) {
        int before = releases(report).size();
        newsroom.task(report, "approve");
        newsroom.finish(report, "approve", editor, newsroom.approval(report));
        await(() -> releases(report).size() > before && newsroom.state(report).equals("published"));
    }

    private JsonNode releases(String report) {
        return newsroom.as("huda")
                .get("/api/reports/" + report + "/releases")
                .json()
                .get("items");
    }

    private String told(String report, String language) {
        return read(page(report, language)).expectFirst(".standing").text();
    }

    private String page(String report, String language) {
        return "/" + language + "/reports/" + slug(report);
    }

    private String slug(String report) {
        return newsroom.report(report).get("slug").asString();
    }

    private Document read(String address) {
        return Jsoup.parse(Http.at(newsroom.port()).get(address).body());
    }
}
