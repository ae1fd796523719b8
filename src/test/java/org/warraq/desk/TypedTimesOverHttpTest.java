package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import org.warraq.support.Chromium;
import org.warraq.support.DatabaseClock;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** A newsroom in New York: what is typed by its clock is the same instant on every page and in the API, in both seasons. */
@OwnNewsroomTest
@TestPropertySource(properties = "warraq.zone=America/New_York")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedTimesOverHttpTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Pattern TOO_FINE = Pattern.compile("datetime=\"[^\"]*\\.\\d{4,}[^\"]*\"");

    @Autowired
    Newsroom newsroom;

    @Autowired
    Environment environment;

    private final Map<String, Http> browsers = new LinkedHashMap<>();

    @BeforeAll
    void people() {
        for (String person : List.of("rima", "huda", "admin")) {
            newsroom.as(person);
            browsers.put(person, Http.at(newsroom.port()).signIn(person, "demo"));
        }
    }

    private Http browser(String person) {
        return Objects.requireNonNull(browsers.get(person));
    }

    private Http speaking(String person, String language) {
        browser(person).get("/tasks?lang=" + language);
        return browser(person);
    }

    private Document page(String person, String path) {
        Answer answer = browser(person).get(path);
        expect(200, answer);
        return Jsoup.parse(answer.body());
    }

    /** What a browser would send of the form with this field. */
    private static Map<String, String> sent(Document page, String field) {
        page.select("template").remove();
        FormElement form = (FormElement) Objects.requireNonNull(
                Objects.requireNonNull(page.getElementById(field)).closest("form"));
        Map<String, String> sent = new LinkedHashMap<>();
        form.formData().forEach(one -> sent.put(one.key(), one.value()));
        return sent;
    }

    private Map<String, String> newReport(String person, String headline) {
        Answer form = browser(person)
                .submit("/reports/new", "/reports/new/paste", Map.of("sourceLanguage", "en", "text", ""));
        expect(200, form);
        Map<String, String> fields = sent(Jsoup.parse(form.body()), "embargo");
        fields.put("headline", headline);
        fields.put("body.0.text", "They met in the hall of the old harbour.");
        fields.put("action", "create");
        return fields;
    }

    private String started(Map<String, String> fields) {
        Answer made = browser("rima").form("/reports/new", fields);
        expect(302, made);
        String task = made.header("Location").replaceAll(".*/tasks/", "");
        return newsroom.as("rima")
                .get("/api/tasks/" + task)
                .json()
                .get("reportId")
                .asString();
    }

    private String embargo(String report) {
        return newsroom.report(report).get("embargoUntil").asString();
    }

    private long journalLength(String report) {
        return newsroom.as("huda")
                .get("/api/reports/" + report + "/journal?limit=200")
                .json()
                .get("items")
                .size();
    }

    private Map<String, String> arrangement(String report) {
        return sent(page("huda", "/reports/" + report), "embargo");
    }

    private Answer arrange(String report, Map<String, String> fields) {
        return browser("huda").form("/reports/" + report + "/arrangement", fields);
    }

    private static Element field(Document page) {
        return Objects.requireNonNull(page.getElementById("embargo"));
    }

    /** What is tied to the field, as a screen reader tells it. */
    private static String described(Document page) {
        StringBuilder said = new StringBuilder();
        for (String id : field(page).attr("aria-describedby").split(" ", -1)) {
            said.append(Objects.requireNonNull(page.getElementById(id), id).text())
                    .append('\n');
        }
        return said.toString().replaceAll("[\u2068\u2069]", "");
    }

    @ParameterizedTest
    @CsvSource({
        "2030-07-01T18:00, 2030-07-01T22:00:00Z, UTC−4, '1 July 2030, 18:00', '١ تموز ٢٠٣٠، ١٨:٠٠'",
        "2030-12-02T18:00, 2030-12-02T23:00:00Z, UTC−5, '2 December 2030, 18:00', '٢ كانون الأول ٢٠٣٠، ١٨:٠٠'",
    })
    void typedEmbargoIsOneInstantOnEveryPageAndInTheApi(
            String text, String instant, String offset, String english, String arabic) {
        speaking("rima", "en");
        Map<String, String> fields = newReport("rima", "An embargo until " + text);
        fields.put("embargo", text);
        String report = started(fields);
        assertThat(embargo(report)).isEqualTo(instant);

        for (String language : List.of("en", "ar")) {
            String said = language.equals("en") ? english : arabic;
            speaking("rima", language);
            speaking("huda", language);
            for (Document page : List.of(
                    page("rima", "/tasks/" + newsroom.task(report, "draft")), page("huda", "/reports/" + report))) {
                assertThat(field(page).val()).isEqualTo(text);
                assertThat(described(page)).contains("America/New_York", offset);
            }
            assertThat(page("huda", "/reports/" + report).select(".report-head").text())
                    .contains(said, offset);
        }

        speaking("huda", "en");
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        String approval = newsroom.claim(report, "approve", "huda");
        assertThat(page("huda", "/tasks/" + approval).text()).contains(english, "America/New_York", offset);
        Map<String, String> later = arrangement(report);
        later.put("embargo", text.replace("T18:00", "T19:30"));
        expect(302, arrange(report, later));
        assertThat(OffsetDateTime.parse(embargo(report)))
                .isEqualTo(OffsetDateTime.parse(instant).plusMinutes(90));
        assertThat(page("huda", "/reports/" + report + "/journal").text())
                .contains("set the embargo to " + english.replace("18:00", "19:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, does not exist in America/New_York, from 02:00 to 03:00",
        "ar, غير موجود في America/New_York, من ٠٢:٠٠ إلى ٠٣:٠٠"
    })
    void timeThatTheClocksLeaveOutIsRefusedAtItsFieldAndNothingTypedIsLost(
            String language, String reason, String change) {
        speaking("rima", language);
        Map<String, String> fields = newReport("rima", "Typed into the gap");
        fields.putAll(Map.of("embargo", "2030-03-10T02:30", "urgency", "urgent", "place", "Old Harbour"));
        fields.remove("targets");
        Answer refused = browser("rima").form("/reports/new", fields);
        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(described(page)).contains(reason, change);
        assertThat(field(page).attr("aria-invalid")).isEqualTo("true");
        Map<String, String> kept = sent(page, "embargo");
        assertThat(kept)
                .containsEntry("embargo", "2030-03-10T02:30")
                .containsEntry("urgency", "urgent")
                .containsEntry("headline", "Typed into the gap")
                .containsEntry("place", "Old Harbour")
                .containsEntry("body.0.text", "They met in the hall of the old harbour.")
                .doesNotContainKey("targets");
    }

    @ParameterizedTest
    @CsvSource({"en, comes twice, summer time, standard time", "ar, يأتي مرّتين, الصيفي, الشتوي"})
    void timeThatComesTwiceIsAskedForAndThenTakenAsChosen(
            String language, String reason, String summer, String standard) {
        speaking("rima", language);
        speaking("huda", language);
        Map<String, String> fields = newReport("rima", "Typed into the overlap");
        fields.put("embargo", "2030-11-03T01:30");
        Answer asked = browser("rima").form("/reports/new", fields);
        assertThat(asked.status()).isEqualTo(422);
        Document page = Jsoup.parse(asked.body());
        assertThat(described(page)).contains(reason, "America/New_York");
        List<Element> choices = page.select("[name=embargo-offset]");
        assertThat(choices).hasSize(2).noneMatch(choice -> choice.hasAttr("checked"));
        assertThat(page.select("label[for=embargo-offset-1]").text()).contains(summer, "UTC−4");
        assertThat(page.select("label[for=embargo-offset-2]").text()).contains(standard, "UTC−5");

        Map<String, String> chosen = sent(page, "embargo");
        chosen.put("embargo-offset", choices.get(1).val());
        chosen.put("action", "create");
        String report = started(chosen);
        assertThat(embargo(report)).isEqualTo("2030-11-03T06:30:00Z");

        // Each page shows it with its choice; what is sent untouched changes nothing.
        long before = journalLength(report);
        Map<String, String> shown = arrangement(report);
        assertThat(shown).containsEntry("embargo-offset", "2030-11-03T01:30-05:00");
        expect(302, arrange(report, shown));
        Map<String, String> draft = sent(page("rima", "/tasks/" + newsroom.task(report, "draft")), "embargo");
        draft.put("action", "arrange");
        expect(200, browser("rima").form("/tasks/" + newsroom.task(report, "draft") + "/draft", draft));
        assertThat(embargo(report)).isEqualTo("2030-11-03T06:30:00Z");
        assertThat(journalLength(report)).isEqualTo(before);

        Map<String, String> other = arrangement(report);
        other.put("embargo-offset", "2030-11-03T01:30-04:00");
        expect(302, arrange(report, other));
        assertThat(embargo(report)).isEqualTo("2030-11-03T05:30:00Z");
    }

    @Test
    void draftKeepsItsTextAndItsArrangementsWhenTheTimeIsRefused() {
        speaking("rima", "en");
        String report = newsroom.start("Arranged while writing");
        String address = "/tasks/" + newsroom.task(report, "draft");
        Map<String, String> fields = sent(page("rima", address), "embargo");
        fields.putAll(Map.of(
                "headline",
                "Written meanwhile",
                "urgency",
                "flash",
                "embargo",
                "2030-03-10T02:59",
                "action",
                "arrange"));
        fields.remove("targets");
        Answer refused = browser("rima").form(address + "/draft", fields);
        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(described(page)).contains("does not exist");
        assertThat(sent(page, "embargo"))
                .containsEntry("headline", "Written meanwhile")
                .containsEntry("urgency", "flash")
                .containsEntry("embargo", "2030-03-10T02:59")
                .doesNotContainKey("targets");
    }

    @Test
    void secondsThatNoFieldShowsAreKeptUntilTheTimeIsTouched() {
        String report = newsroom.start("rima", "en", "To the second", Map.of("embargoUntil", "2030-07-01T22:00:41Z"));
        Map<String, String> shown = arrangement(report);
        shown.put("urgency", "urgent");
        expect(302, arrange(report, shown));
        assertThat(embargo(report)).isEqualTo("2030-07-01T22:00:41Z");
        Map<String, String> lifted = arrangement(report);
        lifted.put("embargo", "");
        expect(302, arrange(report, lifted));
        assertThat(newsroom.report(report).get("embargoUntil").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01T00:00",
                "12026-03-11T14:00",
                "0000-01-01T00:00",
                "-0001-01-01T00:00",
                "0026-03-11T14:00"
            })
    void absurdYearInAFormIsSaidAtItsField(String text) {
        speaking("rima", "en");
        Map<String, String> fields = newReport("rima", "In a year nobody means");
        fields.put("embargo", text);
        Answer refused = browser("rima").form("/reports/new", fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(described(Jsoup.parse(refused.body()))).contains("Years from 1900 to 9999");
        String report = newsroom.start("In a year nobody means");
        speaking("huda", "en");
        Map<String, String> arranged = arrangement(report);
        arranged.put("embargo", text);
        Answer also = arrange(report, arranged);
        assertThat(also.status()).isEqualTo(422);
        assertThat(field(Jsoup.parse(also.body())).val()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01T00:00:00Z",
                "+12026-03-11T14:00:00Z",
                "0000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59-14:00"
            })
    void absurdYearInTheApiIsAFieldThatIsNotAllowed(String time) {
        Answer made = newsroom.as("rima")
                .post(
                        "/api/reports",
                        Map.of("sourceLanguage", "en", "content", Newsroom.content("No"), "embargoUntil", time));
        assertThat(made.status()).as(made.body()).isEqualTo(422);
        assertThat(made.json().get("errors").get(0).get("field").asString()).isEqualTo("embargoUntil");
        String report = newsroom.start("Changed into a year nobody means");
        String etag = newsroom.as("huda").get("/api/reports/" + report).header("ETag");
        Answer changed = newsroom.as("huda")
                .json("PATCH", "/api/reports/" + report, Map.of("embargoUntil", time), "If-Match", etag);
        assertThat(changed.status()).as(changed.body()).isEqualTo(422);
        assertThat(changed.json().get("errors").get(0).get("field").asString()).isEqualTo("embargoUntil");
        Answer token = Http.at(newsroom.port())
                .withPassword("rima", "demo")
                .post("/api/me/tokens", Map.of("name", "too long", "expiresAt", time));
        assertThat(token.status()).as(token.body()).isEqualTo(422);
        Answer journal = newsroom.as("huda")
                .get("/api/reports/" + report + "/journal?from=" + time.replace("+", "%2B") + "&until="
                        + time.replace("+", "%2B"));
        assertThat(journal.status()).as(journal.body()).isEqualTo(200);
        assertThat(journal.json().get("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01", "+12026-03-11", "0000-01-01", "-0001-01-01"})
    void absurdYearOfADateIsAFieldThatIsNotAllowed(String date) {
        Map<String, Object> content = new LinkedHashMap<>(Newsroom.content("No"));
        content.put("meeting", Map.of("date", date, "participants", List.of()));
        Answer made = newsroom.as("rima").post("/api/reports", Map.of("sourceLanguage", "en", "content", content));
        assertThat(made.status()).as(made.body()).isEqualTo(422);
        assertThat(made.json().get("errors").get(0).get("field").asString()).isEqualTo("content.meeting.date");
        Map<String, Object> title = Map.of("language", "en", "text", "minister", "from", date);
        Map<String, Object> form = Map.of("language", "en", "text", "Odalys Brannt", "use", "preferred");
        Answer name = newsroom.as("huda")
                .post("/api/names", Map.of("kind", "person", "forms", List.of(form), "titles", List.of(title)));
        assertThat(name.status()).as(name.body()).isEqualTo(422);
        assertThat(name.json().get("errors").get(0).get("field").asString()).isEqualTo("titles[0].from");
        speaking("rima", "en");
        Map<String, String> fields = newReport("rima", "A date nobody means");
        fields.put("meeting-date", date);
        Answer refused = browser("rima").form("/reports/new", fields);
        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(Objects.requireNonNull(page.getElementById("meeting-date")).attr("aria-describedby"))
                .isEqualTo("error-meeting-date");
    }

    // In the evening in New York it is tomorrow already in Greenwich.
    @Test
    void journalIsNarrowedByDaysOfTheNewsroomsClock() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        OffsetDateTime night =
                now.toLocalDate().plusDays(1).atTime(LocalTime.of(2, 0)).atOffset(ZoneOffset.UTC);
        DatabaseClock.ahead(environment, Duration.between(now, night));
        try {
            String report = newsroom.start("Begun in the evening");
            LocalDate evening = night.toLocalDate().minusDays(1);
            assertThat(listed(report, "from=" + evening + "&until=" + evening)).isPositive();
            assertThat(listed(report, "from=" + evening.plusDays(1))).isZero();
            assertThat(listed(report, "until=" + evening.minusDays(1))).isZero();
            assertThat(listed(report, "from=" + evening.getYear() + "-02-31")).isPositive();
        } finally {
            DatabaseClock.ahead(environment, Duration.ZERO);
        }
    }

    private int listed(String report, String query) {
        return page("huda", "/reports/" + report + "/journal?" + query)
                .select(".journal li")
                .size();
    }

    @Test
    void journalSaysWhoseDaysItHasAndWhichCouldNotBeRead() {
        speaking("huda", "ar");
        String report = newsroom.start("A journal to look into");
        Document page = page("huda", "/reports/" + report + "/journal?from=%2B999999999-12-31&until=2026-02-31");
        for (String name : List.of("from", "until")) {
            Element day = Objects.requireNonNull(page.getElementById(name));
            assertThat(day.attr("aria-describedby")).isEqualTo("days-zone error-" + name);
            assertThat(day.attr("aria-invalid")).isEqualTo("true");
        }
        assertThat(Objects.requireNonNull(page.getElementById("days-zone")).text())
                .contains("America/New_York", "UTC");
        assertThat(page.select(".journal li")).isNotEmpty();
    }

    @Test
    void whatATypedTimeMeansIsSaidWhileItIsTyped() {
        speaking("huda", "en");
        assertThat(beside("2030-07-01T18:00")).contains("America/New_York, UTC−4");
        assertThat(beside("2030-12-01T18:00")).contains("America/New_York, UTC−5");
        assertThat(beside("2030-03-10T02:30")).contains("does not exist");
        assertThat(beside("2030-11-03T01:30")).contains("comes twice", "2030-11-03T01:30-04:00");
        assertThat(Http.at(newsroom.port()).get("/typed-time?name=t&text=").status())
                .isEqualTo(303);
    }

    private String beside(String text) {
        Answer answer = browser("huda").get("/typed-time?name=embargo&text=" + text);
        expect(200, answer);
        return answer.body();
    }

    @Test
    void whoeverTypesInABrowserIsAskedAtOnceAndLosesNothing() {
        String report = newsroom.start("Typed in a browser");
        speaking("rima", "en");
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.browser().newContext()) {
            context.addCookies(List.of(
                    new Cookie("warraq", Objects.requireNonNull(browser("rima").cookie("warraq")))
                            .setDomain("127.0.0.1")
                            .setPath("/")));
            Page page = context.newPage();
            page.navigate("http://127.0.0.1:" + newsroom.port() + "/tasks/" + newsroom.task(report, "draft"));
            page.fill("#byline", "By our correspondent");
            page.fill("#embargo", "2030-03-10T02:30");
            page.dispatchEvent("#embargo", "change");
            page.waitForSelector("#error-embargo");
            assertThat(page.getAttribute("#embargo", "aria-describedby")).isEqualTo("embargo-zone error-embargo");
            page.fill("#embargo", "2030-11-03T01:30");
            page.dispatchEvent("#embargo", "change");
            page.check("#embargo-offset-1");
            page.click("[name=action][value=arrange]");
            page.waitForSelector("#arrangement [role=status]");
            assertThat(embargo(report)).isEqualTo("2030-11-03T05:30:00Z");
            assertThat(page.isChecked("#embargo-offset-1")).isTrue();
            assertThat(page.inputValue("#embargo")).isEqualTo("2030-11-03T01:30");
            assertThat(page.inputValue("#byline")).isEqualTo("By our correspondent");
            assertThat(page.getAttribute("meta[name=zone]", "content")).isEqualTo(ZONE.getId());
        }
    }

    @Test
    void noRenderedTimeIsFinerThanHtmlAllows() {
        String published = newsroom.published("Told to the thousandth of a second");
        String slug = newsroom.report(published).get("slug").asString();
        String drafted = newsroom.start("Still being written");
        String translated = newsroom.start("Still being translated");
        newsroom.submitDraft(translated, "rima");
        for (String language : List.of("en", "ar")) {
            browsers.keySet().forEach(person -> speaking(person, language));
            for (String path : List.of(
                    "/tasks?scope=all",
                    "/reports",
                    "/reports/" + published,
                    "/reports/" + published + "/journal",
                    "/reports/" + published + "/versions/en",
                    "/reports/" + published + "/versions/ar/1",
                    "/reports/" + drafted,
                    "/tasks/" + newsroom.task(drafted, "draft"),
                    "/tasks/" + newsroom.task(translated, "translate"),
                    "/account",
                    "/memory",
                    "/" + language + "/",
                    "/" + language + "/reports/" + slug)) {
                assertFine("huda", path);
            }
            for (String path : List.of("/journal", "/journal/verification", "/removals", "/people", "/account")) {
                assertFine("admin", path);
            }
        }
    }

    private void assertFine(String person, String path) {
        Answer answer = browser(person).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(TOO_FINE.matcher(answer.body()).results().map(found -> found.group()))
                .as(path)
                .isEmpty();
    }
}
