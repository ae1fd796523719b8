package org.warraq.desk.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.TestDatabases;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

/** A report is begun from a pasted text: it is taken apart once, and nothing typed is lost on the way. */
@SharedNewsroomTest
class NewReportPagesTest {

    private static final String WIRE = """
            Harbour talks end in Oskarna

            OSKARNA, March 11, 2026 (TP) — Talvia and Ilmara agreed on a ferry line.

            The first boat leaves in May.

            On 30 February 2025 they had met before.

            That meeting brought nothing.
            """;

    @Autowired
    Newsroom newsroom;

    @Value("${spring.datasource.url}")
    String url;

    private Http rima() {
        newsroom.as("rima");
        return Http.at(newsroom.port()).signIn("rima", "demo");
    }

    private static Document paste(Http browser, String text) {
        Answer shown =
                browser.submit("/reports/new", "/reports/new/paste", Map.of("sourceLanguage", "en", "text", text));
        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        return Jsoup.parse(shown.body());
    }

    /** What a browser would send of the form. */
    /** As a browser sends them: boxes that nobody has ticked are left out. */
    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Element form = Objects.requireNonNull(page.selectFirst("form[action=/reports/new]"));
        form.select("input[name]:not([type=checkbox]:not([checked])), textarea[name]").stream()
                .filter(field -> field.closest("template") == null)
                .forEach(field -> fields.put(
                        field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val()));
        fields.put("action", "create");
        return fields;
    }

    private String created(Http browser, Map<String, String> fields) {
        Answer made = browser.form("/reports/new", fields);
        assertThat(made.status()).as(made.toString()).isEqualTo(302);
        String task = made.header("Location").replaceFirst(".*/tasks/", "");
        JsonNode found = newsroom.as("rima").get("/api/tasks/" + task).json();
        assertThat(found.get("stage").asString()).isEqualTo("draft");
        return found.get("reportId").asString();
    }

    @Test
    void whatWasShownIsWhatIsMadeAndItsFindingsStandAtTheirParagraphs() {
        Http rima = rima();
        Document page = paste(rima, WIRE);
        assertThat(page.text()).contains("is no day of the calendar");
        Map<String, String> fields = fields(page);
        fields.put("headline", "Ferry line agreed");
        String report = created(rima, fields);

        JsonNode content = newsroom.as("rima")
                .get("/api/reports/" + report + "/editions/en")
                .json()
                .get("content");
        assertThat(content.get("headline").asString()).isEqualTo("Ferry line agreed");
        assertThat(content.get("body"))
                .allSatisfy(paragraph -> assertThat(fields)
                        .containsValue(paragraph.get("id").asString())
                        .containsValue(paragraph.get("text").asString()));
        JsonNode finding = newsroom.as("rima")
                .get("/api/reports/" + report + "/findings?language=en")
                .json()
                .get("items");
        assertThat(finding).anySatisfy(one -> {
            assertThat(one.get("check").asString()).isEqualTo("import-date-impossible");
            assertThat(content.get("body")).anySatisfy(paragraph -> {
                assertThat(paragraph.get("id")).isEqualTo(one.get("paragraphId"));
                assertThat(paragraph.get("text").asString()).contains("30 February 2025");
            });
        });
        Answer original = newsroom.as("rima").get("/api/reports/" + report + "/original");
        assertThat(original.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(WIRE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWordThatNoButtonSaysIsRefusedInTheReadersLanguageAndWhatWasTypedStays() {
        Http rima = rima();
        Map<String, String> fields = fields(paste(rima, "Typed by hand\n\nOne paragraph."));
        for (String action : new String[] {".", "body.x.up", "body.-1.up", "background.0.across", "save", "body.0"}) {
            fields.put("action", action);
            Answer refused = rima.form("/reports/new", fields);
            assertThat(refused.status()).as(action).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select(".refusal").text()).isNotBlank();
            assertThat(fields(Jsoup.parse(refused.body())))
                    .containsEntry("headline", "Typed by hand")
                    .containsEntry("body.0.text", "One paragraph.")
                    .containsEntry("upload", fields.get("upload"));
        }
        for (String language : new String[] {"ar", "en"}) {
            rima.submit("/reports/new", "/appearance", Map.of("lang", language));
            Document page = Jsoup.parse(rima.form("/reports/new", fields).body());
            assertThat(page.select(".refusal").text())
                    .contains(language.equals("ar") ? "ليس في هذا النموذج زرّ" : "no such button");
        }
    }

    @Test
    void whatIsNoDateIsRepeatedAndNothingElseIsLost() {
        Http rima = rima();
        Map<String, String> fields = fields(paste(rima, "Dated oddly\n\nOne paragraph."));
        fields.put("meeting-date", "2026-02-30");
        fields.put("embargo", "+999999999-12-31T23:59");
        fields.put("body.01.text", "Lost in between.");
        Document page = Jsoup.parse(rima.form("/reports/new", fields).body());
        assertThat(page.select(".refusal").text()).contains("2026-02-30", "body.01.text", "Lost in between.");
        assertThat(fields(page)).containsEntry("body.0.text", "One paragraph.");
        fields.remove("meeting-date");
        fields.remove("body.01.text");
        Answer refused = rima.form("/reports/new", fields);
        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.body());
        assertThat(again.select(".refusal").text()).contains("a year that cannot be meant");
        assertThat(fields(again)).containsEntry("embargo", "+999999999-12-31T23:59");
    }

    @Test
    void aTextThatIsNoLongerKeptIsSaidOnceAndDoesNotStandInTheWay() {
        Http rima = rima();
        Map<String, String> fields = fields(paste(rima, "Sent yesterday\n\nOne paragraph."));
        JdbcClient.create(TestDatabases.superuser(url))
                .sql("delete from warraq.upload")
                .update();
        Answer refused = rima.form("/reports/new", fields);
        assertThat(refused.status()).isEqualTo(404);
        Map<String, String> left = fields(Jsoup.parse(refused.body()));
        assertThat(left).containsEntry("headline", "Sent yesterday").containsEntry("upload", "");
        left.put("_csrf", fields.get("_csrf"));
        created(rima, left);
    }

    @Test
    void theDraftIsFoundByItsStageWhereOtherWorkBeganBefore() {
        JdbcClient superuser = JdbcClient.create(TestDatabases.superuser(url));
        superuser.sql("""
                create function warraq.plant() returns trigger language plpgsql as $$
                begin
                    if pg_trigger_depth() = 1 then
                        insert into warraq.task (id, report_id, round, stage, step, role, urgency, created_at, due_at)
                        values (gen_random_uuid(), new.report_id, new.round, 'confirm', 'planted', 'editor', new.urgency,
                                new.created_at - interval '1 hour', new.due_at);
                    end if;
                    return null;
                end $$
                """).update();
        superuser
                .sql("create trigger plant after insert on warraq.task for each row execute function warraq.plant()")
                .update();
        try {
            Http rima = rima();
            created(rima, fields(paste(rima, "Begun beside other work\n\nOne paragraph.")));
        } finally {
            superuser.sql("drop trigger plant on warraq.task").update();
            superuser.sql("delete from warraq.task where step = 'planted'").update();
        }
    }
}
