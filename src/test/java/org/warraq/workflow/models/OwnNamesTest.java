package org.warraq.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.warraq.support.Chromium;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** A newsroom that calls its steps by names of its own: everybody reads them, in their language. */
@OwnNewsroomTest
class OwnNamesTest {

    private static final String OURS_IN_ARABIC = "كتابة المسودّة";
    private static final String THEIRS = "Put it on paper";
    private static final String THEIRS_IN_ARABIC = "تدوين الخبر";
    private static final String ONLY_RENAMED = "The chief has a look";
    private static final String NO_LONGER_MEANT = "اعتماد جميع اللغات";

    @TempDir
    static Path home;

    @Autowired
    Newsroom newsroom;

    @Autowired
    RepositoryService engine;

    @DynamicPropertySource
    static void ownHome(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createDirectories(home.resolve("bpmn"));
        Files.write(folder.resolve(OurModels.PUBLISH), own().content());
        properties.add("warraq.home", () -> home.toString());
    }

    private static ModelFile own() {
        return OurModels.changed(
                OurModels.named(OurModels.PUBLISH),
                text -> text.replace("name=\"Draft the report\"", "name=\"" + THEIRS + "\"")
                        .replace(OURS_IN_ARABIC, THEIRS_IN_ARABIC)
                        .replace("name=\"Approve all languages\"", "name=\"" + ONLY_RENAMED + "\""));
    }

    @Test
    void theReportPageTheTaskListAndTheDrawingSayTheNewsroomsNames() {
        String report = newsroom.start("Ferries sail again");
        assertThat(page("edward", "/reports/" + report)).contains(THEIRS, ONLY_RENAMED);
        assertThat(page("huda", "/reports/" + report))
                .contains(THEIRS_IN_ARABIC, ONLY_RENAMED)
                .doesNotContain(THEIRS, OURS_IN_ARABIC, NO_LONGER_MEANT);
        assertThat(page("edward", "/tasks?scope=all")).contains(THEIRS);
        assertThat(page("huda", "/tasks?scope=all")).contains(THEIRS_IN_ARABIC);
        assertThat(drawing("edward", report)).contains("name=\"" + THEIRS + "\"", "name=\"" + ONLY_RENAMED + "\"");
        assertThat(drawing("huda", report))
                .contains("name=\"" + THEIRS_IN_ARABIC + "\"", "name=\"" + ONLY_RENAMED + "\"");
    }

    @Test
    void theAdminSeesWhatIsTheNewsroomsOwnAndWhatItIsCalled() {
        Http admin = signedIn("admin");
        String english = admin.get("/processes").body();
        assertThat(english).contains(THEIRS, ONLY_RENAMED, "The newsroom’s own", "Comes with the product");
        admin.get("/processes?lang=ar");
        assertThat(admin.get("/processes").body())
                .contains(THEIRS_IN_ARABIC, ONLY_RENAMED, "خاصّ بغرفة الأخبار", "من أصل البرنامج", "مراجعة الترجمة");
        admin.get("/processes?lang=en");
        expect(403, signedIn("huda").get("/processes"));
        expect(403, signedIn("huda").get("/processes/process.bpmn?of=publish-report:1:x"));
        expect(404, admin.get("/processes/process.bpmn?of=publish-report:1:x"));
    }

    @Test
    void aRoundThatBeganBeforeTheDiagramWasChangedShowsTheOneItRunsOn() {
        String before = newsroom.start("Begun on the old diagram");
        deploy(OurModels.diagrams());
        try {
            String after = newsroom.start("Begun on the new diagram");
            assertThat(page("edward", "/reports/" + before)).contains(THEIRS).doesNotContain("Draft the report");
            assertThat(page("edward", "/reports/" + after))
                    .contains("Draft the report")
                    .doesNotContain(THEIRS);
            assertThat(drawing("edward", before)).contains(THEIRS);
            assertThat(drawing("edward", after)).doesNotContain(THEIRS);
            assertThat(page("admin", "/processes"))
                    .as("both, as long as a round runs on the old one")
                    .contains(THEIRS, "Draft the report", "Only for rounds begun earlier");
            expect(204, newsroom.as("huda").post("/api/reports/" + before + "/spike", "{\"reason\":\"Overtaken.\"}"));
            assertThat(page("edward", "/reports/" + before))
                    .as("also when it is over")
                    .contains(THEIRS)
                    .doesNotContain("Draft the report");
        } finally {
            deploy(List.of(own(), OurModels.named(OurModels.TRANSLATE), OurModels.named(OurModels.WITHDRAW)));
        }
    }

    @Test
    void aReportStandsAtTheStepsOfItsOwnDiagram() {
        String report = newsroom.start("Where does it stand");
        assertThat(page("edward", "/reports/" + report)).contains("data-current=\"draft\"");
        newsroom.submitDraft(report, "rima");
        newsroom.task(report, "translate");
        assertThat(page("edward", "/reports/" + report))
                .contains("data-current=\"translate-editions\"", "data-current=\"translate\"");
        assertThat(signedIn("edward")
                        .get("/reports/" + report + "/process.bpmn?of=translate-edition")
                        .body())
                .contains("id=\"translate\"");
        expect(404, signedIn("edward").get("/reports/" + report + "/process.bpmn?of=no-process"));
    }

    @Test
    void anApprovedReportStandsAtTheEndOfItsEmbargo() {
        String report = newsroom.start(
                "rima", "en", "Not before", new HashMap<>(Map.of("embargoUntil", "2999-01-01T00:00:00Z")));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        Newsroom.await(() -> newsroom.state(report).equals("scheduled"));
        assertThat(page("edward", "/reports/" + report)).contains("data-current=\"embargo-over\"");
    }

    @Test
    void theDrawingIsLabelledInArabic() {
        String report = newsroom.start("Drawn for Huda");
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.browser().newContext()) {
            context.addCookies(List.of(
                    new Cookie("warraq", Objects.requireNonNull(signedIn("huda").cookie("warraq")))
                            .setDomain("127.0.0.1")
                            .setPath("/")));
            Page page = context.newPage();
            page.navigate("http://127.0.0.1:" + newsroom.port() + "/reports/" + report);
            page.locator(".canvas").first().scrollIntoViewIfNeeded();
            page.waitForSelector(".canvas [data-element-id=draft] text");
            // a line for each word or two, each written by itself
            String written =
                    page.locator(".canvas [data-element-id=draft] text").first().textContent();
            assertThat(written.replace(" ", "")).isEqualTo(THEIRS_IN_ARABIC.replace(" ", ""));
            assertThat(page.locator(".canvas [data-element-id=draft].here").count())
                    .isEqualTo(1);
        }
    }

    private String page(String person, String path) {
        Http.Answer answer = signedIn(person).get(path);
        expect(200, answer);
        return answer.body();
    }

    private String drawing(String person, String report) {
        return page(person, "/reports/" + report + "/process.bpmn");
    }

    private Http signedIn(String person) {
        newsroom.as(person);
        return Http.at(newsroom.port()).signIn(person, "demo");
    }

    /** As a restart does with other files. */
    private void deploy(List<ModelFile> models) {
        DeploymentBuilder deployment = engine.createDeployment().name("warraq");
        models.forEach(model -> deployment.addInputStream(model.name(), model.stream()));
        deployment.deploy();
    }
}
