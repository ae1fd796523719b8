package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.Screens;

/** Every screen in each language, looked at as {@link Screens} says. */
@OwnNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInTheBrowserTest {

    @Autowired
    Newsroom newsroom;

    private Chromium chromium;
    private Screens screens;

    @BeforeAll
    void open() {
        chromium = Chromium.open();
        screens = new Screens(newsroom, chromium, "pages");
        String published = newsroom.published("Seven ministers agree on the water of the lower basin");
        String slug = newsroom.report(published).get("slug").asString();
        String translated = newsroom.start("Ports of the northern coast open a joint office");
        newsroom.submitDraft(translated, "rima");
        String approval = newsroom.upToApproval("Two capitals set a date for the border talks");
        String reviewed = newsroom.start("The harbour council meets for the third time this year");
        newsroom.submitDraft(reviewed, "rima");
        String translation = newsroom.translate(reviewed, "ar", "tariq");
        newsroom.complete(translation, "tariq", Map.of("decision", "submit"));
        String drafted = newsroom.start("A draft about the new railway between the valleys");

        screens.add("", "sign-in", "/sign-in");
        screens.add("", "public-latest", "/{lang}/");
        screens.add("", "public-report", "/{lang}/reports/" + slug);
        String corrected = corrected();
        screens.add("", "public-corrected", "/{lang}/reports/" + corrected);
        screens.add("", "public-history", "/{lang}/reports/" + corrected + "/history");
        screens.add("", "public-earlier", "/{lang}/reports/" + corrected + "/releases/1");
        screens.add("", "public-missing", "/{lang}/reports/nothing-here", 404);
        screens.add("rima", "new-report", "/reports/new");
        screens.add("rima", "draft", "/tasks/" + newsroom.task(drafted, "draft"));
        screens.add("rima", "account", "/account");
        screens.add("tariq", "translate", "/tasks/" + newsroom.claim(translated, "translate", "tariq"));
        screens.add("tariq", "tasks-mine", "/tasks?scope=mine");
        screens.add("salma", "review", "/tasks/" + newsroom.claim(reviewed, "review", "salma"));
        screens.add("huda", "approve", "/tasks/" + newsroom.claim(approval, "approve", "huda"));
        screens.add("huda", "tasks-all", "/tasks?scope=all");
        screens.add("edward", "task-of-another", "/tasks/" + newsroom.task(approval, "approve"));
        screens.add("huda", "reports", "/reports");
        screens.add("huda", "report", "/reports/" + published);
        screens.add("huda", "version", "/reports/" + published + "/versions/ar/1");
        screens.add("huda", "not-found", "/reports/00000000-0000-0000-0000-000000000000", 404);
        screens.add("admin", "people", "/people");
        screens.add("admin", "policy", "/policy");
        screens.add("admin", "memory", "/memory");
        screens.add("tariq", "memory-found", "/memory?q=talked");
        screens.add("huda", "memory-nothing", "/memory?q=nobody%20ever%20said%20so");
        screens.add("huda", "memory-unit", "/memory/units/" + unit());
        removals(published, drafted);
        screens.add("edward", "removals", "/removals");
    }

    /** A long one, with marks in it. */
    /** One whose correction readers see. @return its slug */
    private String corrected() {
        String report = newsroom.published("The ferry between the islands runs again on Sundays");
        Map<String, Object> told =
                Map.of("kind", "correction", "publicNote", Map.of("en", "An hour was mended.", "ar", "صُحّحت ساعة."));
        expect(201, newsroom.as("edward").post("/api/reports/" + report + "/corrections", told));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        await(() -> newsroom.state(report).equals("published"));
        return newsroom.report(report).get("slug").asString();
    }

    private String unit() {
        String tmx =
                "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu tuid=\"ferry-1\"><note>From the old archive.</note>"
                        + "<tuv xml:lang=\"en\"><seg>The <bpt i=\"1\">b</bpt>ferry<ept i=\"1\">b</ept> to the northern islands"
                        + " resumed on Friday after 3 weeks, the port authority said in a statement.</seg></tuv>"
                        + "<tuv xml:lang=\"ar\"><seg>استأنفت العبّارة رحلاتها إلى الجزر الشمالية يوم الجمعة بعد 3 أسابيع، بحسب بيان"
                        + " لسلطة الميناء.</seg></tuv></tu></body></tmx>";
        Newsroom.expect(
                200,
                newsroom.as("huda")
                        .send(
                                "POST",
                                "/api/memory/import?format=tmx",
                                BodyPublishers.ofString(tmx),
                                "Content-Type",
                                "application/xml"));
        String page =
                Http.at(newsroom.port()).signIn("huda", "demo").get("/memory").body();
        Matcher first = Pattern.compile("/memory/units/([0-9a-f-]{36})").matcher(page);
        assertThat(first.find()).isTrue();
        return first.group(1);
    }

    /** One that was refused and one that waits. Edward becomes an admin by it. */
    private void removals(String refused, String waiting) {
        newsroom.roles("edward", "editor", "admin");
        Map<String, Object> why = Map.of("reason", "A court has ordered that the name of a witness be taken out.");
        String path = "/api/reports/%s/editions/en/versions/1/removal";
        String first = newsroom.as("admin")
                .post(path.formatted(refused), why)
                .json()
                .get("id")
                .asString();
        Newsroom.expect(
                200,
                newsroom.as("edward")
                        .post("/api/removals/" + first + "/refusal", Map.of("reason", "It names another report.")));
        Newsroom.expect(201, newsroom.as("admin").post(path.formatted(waiting), why));
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
}
