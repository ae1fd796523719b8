package org.warraq.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.warraq.database.Page;
import org.warraq.language.Language;
import org.warraq.support.CountedStatements;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.Rendering;
import org.warraq.web.InterfaceLanguages;

@OwnNewsroomTest
@Import(CountedStatements.class)
class SitePagesTest {

    private static final Map<String, Object> CONTENT = Map.of(
            "headline",
            "Talvia & Ilmara <meet>",
            "dateline",
            Map.of("place", "Oskarna", "date", "2026-09-03", "agency", "TALPRESS"),
            "meeting",
            Map.of("date", "2026-09-02", "participants", List.of(Map.of("name", "Emil Tarrow", "title", "Envoy"))),
            "body",
            List.of(Map.of("text", "They met  twice.\u0001"), Map.of("text", "They talked.")),
            "background",
            List.of(
                    Map.of("date", "2025-04-22", "paragraphs", List.of(Map.of("text", "They had met before."))),
                    Map.of("date", "2019-10-17", "paragraphs", List.of(Map.of("text", "The power failed.")))),
            "byline",
            "Rima Haddad");

    @Autowired
    Newsroom newsroom;

    @Autowired
    ReleasedReports reports;

    static String report = "";
    static String slug = "";

    @BeforeAll
    static void release(@Autowired Newsroom newsroom) {
        report = newsroom.start("rima", "en", "", Map.of("content", CONTENT));
        slug = newsroom.report(report).get("slug").asString();
        assertThat(reader(newsroom).get("/en/reports/" + slug).status()).isEqualTo(404);
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        assertThat(reader(newsroom).get("/en/reports/" + slug).status()).isEqualTo(404);
        release(newsroom, report);
    }

    private static void release(Newsroom newsroom, String id) {
        newsroom.finish(id, "approve", "huda", newsroom.approval(id));
        await(() -> newsroom.state(id).equals("published"));
    }

    @Test
    void readerReadsAReportInTheLanguageOfTheAddress() {
        Answer english = get("/en/reports/" + slug, "Accept-Language", "ar");
        assertThat(english.status()).isEqualTo(200);
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.body())
                .contains("<html lang=\"en\" dir=\"ltr\">", "Talvia &amp; Ilmara &lt;meet&gt;", "They met  twice.")
                .contains("Oskarna", "3 September 2026", "TALPRESS", "Emil Tarrow", "Envoy", "Rima Haddad")
                .contains("Earlier meetings", "datetime=\"2025-04-22\"", "They had met before.");
        Answer arabic = get("/ar/reports/" + slug, "Accept-Language", "en");
        assertThat(arabic.header("Content-Language")).isEqualTo("ar");
        assertThat(arabic.body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "اجتماعات سابقة", "٣ أيلول ٢٠٢٦", "مترجم من الإنجليزية");
    }

    @Test
    void eachLanguageLeadsToTheOther() {
        assertThat(get("/en/reports/" + slug).body())
                .contains("href=\"/ar/reports/" + slug + "\"", "hreflang=\"ar\"", "rel=\"canonical\"");
        assertThat(get("/ar/reports/" + slug).body()).contains("href=\"/en/reports/" + slug + "\"");
        assertThat(get("/en/").body()).contains("href=\"/ar/\"");
    }

    @Test
    void pageNeedsNoScriptAndNoSession() {
        Answer page = get("/en/reports/" + slug);
        assertThat(page.body()).doesNotContain("<script", "style=");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void pageIsSentAgainOnlyWhenItChanged() {
        Answer page = get("/en/reports/" + slug);
        assertThat(page.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(page.header("Last-Modified")).isNotEmpty();
        // Often: the database's driver reads a statement in another way once it has seen it some times.
        for (int i = 0; i < 12; i++) {
            Answer again = get("/en/reports/" + slug, "If-None-Match", page.header("ETag"));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        assertThat(get("/en/reports/" + slug, "If-None-Match", "W/\"other\"").status())
                .isEqualTo(200);
        for (String path : List.of("/en/", "/en/feed.atom")) {
            assertThat(get(path, "If-None-Match", get(path).header("ETag")).status())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    @Test
    void everyPageIsOneQuery() {
        for (String path : List.of("/en/", "/ar/reports/" + slug, "/en/feed.atom", "/en/reports/none")) {
            List<String> statements = CountedStatements.during(() -> get(path));
            assertThat(statements).as(path).hasSize(1);
            assertThat(statements.get(0)).contains("released_edition");
        }
    }

    @Test
    void whatIsNotThereIsSaidInTheLanguageOfTheSite() {
        for (String path : List.of("/ar/reports/none", "/ar/nothing/here", "/ar/?cursor=x", "/ar/feed.rss")) {
            Answer answer = get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("<html lang=\"ar\" dir=\"rtl\">", "لا توجد صفحة كهذه هنا", "noindex");
        }
    }

    @Test
    void draftIsNowhere() {
        String secret = newsroom.start("A secret draft");
        String hidden = newsroom.report(secret).get("slug").asString();
        assertThat(get("/en/reports/" + hidden).status()).isEqualTo(404);
        assertThat(get("/en/").body()).doesNotContain("A secret draft");
        assertThat(get("/en/feed.atom").body()).doesNotContain("A secret draft");
    }

    @Test
    void languageAloneLeadsToItsFirstPage() {
        Answer answer = get("/ar");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).endsWith("/ar/");
    }

    @Test
    void everyInterfaceLanguageHasItsPages() {
        InterfaceLanguages.all()
                .forEach(language ->
                        assertThat(get("/" + language + "/").status()).isEqualTo(200));
        assertThat(get("/xx/").status()).isEqualTo(404);
    }

    @Test
    void correctionIsStatedAtTheTopAndTheOldTextIsGone() {
        String changed = newsroom.published("Wrong headline");
        String at = "/reports/" + newsroom.report(changed).get("slug").asString();
        Answer before = get("/en" + at);
        Map<String, Object> notes = Map.of("en", "The headline was wrong.", "ar", "كان العنوان خطأ.");
        expect(
                201,
                newsroom.as("edward")
                        .post(
                                "/api/reports/" + changed + "/corrections",
                                Map.of("kind", "correction", "publicNote", notes)));
        assertThat(get("/en" + at).body()).contains("Wrong headline");
        correct(changed);
        Answer after = get("/en" + at, "If-None-Match", before.header("ETag"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body())
                .contains("Right headline", "Correction", "The headline was wrong.")
                .doesNotContain("Wrong headline");
        assertThat(get("/ar" + at).body()).contains("تصحيح", "كان العنوان خطأ.");
    }

    private static Map<String, Object> told(String headline, String note) {
        Map<String, Object> content = new LinkedHashMap<>(Newsroom.content(headline));
        content.put("publicNote", note);
        return content;
    }

    private void correct(String changed) {
        String task = newsroom.task(changed, "draft");
        Answer edition = newsroom.as("rima").get("/api/reports/" + changed + "/editions/en");
        newsroom.as("rima").post("/api/tasks/" + task + "/claim", "");
        expect(
                200,
                newsroom.as("rima")
                        .json(
                                "PUT",
                                "/api/reports/" + changed + "/editions/en",
                                Map.of("content", told("Right headline", "The headline was wrong.")),
                                "If-Match",
                                edition.header("ETag")));
        expect(204, newsroom.complete(task, "rima", Map.of("decision", "submit")));
        newsroom.translateAndReview(changed, "ar");
        release(newsroom, changed);
    }

    @Test
    void withdrawnReportIsGoneWithItsNote() {
        String gone = newsroom.published("To be withdrawn");
        String at = "/reports/" + newsroom.report(gone).get("slug").asString();
        Map<String, Object> notes = Map.of("en", "It was not true.", "ar", "لم يكن صحيحًا.");
        newsroom.as("huda")
                .post("/api/reports/" + gone + "/withdrawal", Map.of("reason", "wrong", "publicNote", notes));
        newsroom.finish(gone, "confirm", "edward", Map.of("decision", "accept"));
        await(() -> get("/en" + at).status() != 200);
        Answer english = get("/en" + at);
        assertThat(english.status()).isEqualTo(410);
        assertThat(english.body())
                .contains("This report was withdrawn", "It was not true.")
                .doesNotContain("To be withdrawn");
        assertThat(get("/ar" + at).status()).isEqualTo(410);
        assertThat(get("/ar" + at).body()).contains("لم يكن صحيحًا.");
        assertThat(get("/en/").body()).doesNotContain("To be withdrawn");
        assertThat(get("/en/feed.atom").body()).doesNotContain("To be withdrawn");
    }

    @Test
    void feedHasTheReportsOfItsLanguage() throws FeedException {
        Answer answer = get("/ar/feed.atom");
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(answer.body()).contains("xml:lang=\"ar\"");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
        SyndEntry entry = feed.getEntries().stream()
                .filter(one -> one.getLink().endsWith("/ar/reports/" + slug))
                .findFirst()
                .orElseThrow();
        assertThat(entry.getTitle()).isEqualTo(Rendering.of("Talvia & Ilmara <meet>", "ar"));
        assertThat(entry.getUri()).startsWith("urn:uuid:");
        assertThat(entry.getContents().get(0).getValue())
                .contains(
                        "dir=\"rtl\"",
                        "<p>" + Rendering.of("They talked.", "ar") + "</p>",
                        Rendering.of("They met  twice.\u0001", "ar").replace('\u0001', '\uFFFD'));
    }

    @Test
    void latestReportsAreReadPageByPage() {
        newsroom.published("One of many");
        List<String> whole = headlines(reports.latest(Language.ENGLISH, null, 200));
        assertThat(whole).hasSizeGreaterThan(1).startsWith("One of many").doesNotHaveDuplicates();
        List<String> pieces = new ArrayList<>();
        String next = null;
        do {
            Page<ReleasedReport> piece = reports.latest(Language.ENGLISH, next, 1);
            assertThat(piece.items()).hasSize(1);
            pieces.addAll(headlines(piece));
            next = piece.next();
        } while (next != null);
        assertThat(pieces).isEqualTo(whole);
    }

    private static List<String> headlines(Page<ReleasedReport> page) {
        return page.items().stream().map(report -> report.content().headline()).toList();
    }

    private Answer get(String path, String... headers) {
        return reader(newsroom).get(path, headers);
    }

    private static Http reader(Newsroom newsroom) {
        return Http.at(newsroom.port());
    }
}
