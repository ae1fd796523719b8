package org.warraq.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newcomers;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

/** Who may do what to a translation: every verb by everybody, wherever the translation stands, over HTTP. */
@OwnNewsroomTest
class TranslationPermissionsTest {

    /** T holds the translate task, H helps, R holds the review task, A the approve task. Everybody else is refused. */
    private static final String MAY = """
            verb             draft  free  translate  review  approve  published
            SAVE             -      -     TH         R       -        -
            SAVE_REVIEWED    -      -     -          R       -        -
            UNDO             -      -     TH         R       -        -
            SPLIT            -      -     TH         R       -        -
            MERGE            -      -     TH         R       -        -
            KEEP             -      -     TH         R       -        -
            LEASE            -      -     TH         R       -        -
            ASK_MACHINE      -      -     TH         R       -        -
            IMPORT_FILE      -      -     TH         R       -        -
            RESTORE_VERSION  -      -     TH         R       -        -
            DISMISS_FINDING  -      -     TH         R       A        -
            RESTORE_FINDING  -      -     TH         R       A        -
            ACCEPT_OVERRIDE  -      -     -          R       A        -
            INVITE_HELPER    -      -     T          -       -        -
            """;

    /** By their letters where they have one; layla translates the other way only, ghost holds no role. */
    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("tariq", "T"),
            Map.entry("nadia", "H"),
            Map.entry("salma", "R"),
            Map.entry("huda", "A"),
            Map.entry("layla", ""),
            Map.entry("rima", ""),
            Map.entry("yusuf", ""),
            Map.entry("edward", ""),
            Map.entry("admin", ""),
            Map.entry("ghost", ""));

    private static final Map<String, Object> SUBMIT = Map.of("decision", "submit");
    private static final String NEVER = "\"999999\"";

    @Autowired
    Newsroom newsroom;

    @Autowired
    ApplicationContext context;

    private final Map<String, Http> clients = new LinkedHashMap<>();

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        newcomer("layla", List.of("translator"), List.of(Map.of("source", "ar", "target", "en")));
        newcomer("ghost", List.of(), List.of());
        List<String[]> table =
                MAY.lines().map(line -> line.trim().split("\\s+")).toList();
        List<String> wrong = new ArrayList<>();
        Set<TranslationVerb> seen = EnumSet.noneOf(TranslationVerb.class);
        for (int column = 1; column < table.get(0).length; column++) {
            String state = table.get(0)[column];
            Place place = Place.of(prepared(state), this);
            for (String[] row : table.subList(1, table.size())) {
                TranslationVerb verb = TranslationVerb.valueOf(row[0]);
                seen.add(verb);
                for (String who : PEOPLE.keySet()) {
                    String letter = PEOPLE.get(who);
                    boolean may = !letter.isEmpty() && row[column].contains(letter);
                    Answer answer = ask(verb, place, who);
                    if (!isAsExpected(verb, may, state, answer.status())) {
                        wrong.add(String.join(" ", state, verb.name(), who, may ? "may" : "may not", ": ")
                                + answer.status() + " " + answer.body());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).containsExactlyInAnyOrder(TranslationVerb.values());
    }

    @Test
    void whatAHelperBringsInFromAFileBarsThemFromReviewing() {
        String report = open("From a file");
        String path = "/api/reports/" + report + "/translations/ar/";
        String file = newsroom.as("nadia").get(path + "export?format=xliff").body();
        String filled = file.replaceFirst(
                "state=\"initial\"><source>([^<]*)</source></segment>",
                "state=\"translated\"><source>$1</source><target>من ملف</target></segment>");
        assertThat(filled).isNotEqualTo(file);
        Answer brought = newsroom.as("nadia")
                .send("PUT", path + "import", BodyPublishers.ofString(filled), "Content-Type", "application/xliff+xml");
        assertThat(brought.json().get("updated").asInt()).as(brought.body()).isEqualTo(1);
        mayNotReview(report, "nadia");
    }

    @Test
    void whatAHelperTakesFromAProposalBarsThemFromReviewing() {
        String report = open("From a proposal");
        JsonNode segment = newsroom.segments(report, "ar").get(0);
        expect(
                200,
                newsroom.as("nadia")
                        .json(
                                "PUT",
                                segments(report) + segment.get("id").asString(),
                                Map.of(
                                        "target",
                                        "من آلة",
                                        "state",
                                        "translated",
                                        "origin",
                                        Map.of("kind", "machine"),
                                        "confirmUnedited",
                                        true),
                                "If-Match",
                                segment.get("etag").asString()));
        mayNotReview(report, "nadia");
    }

    @Test
    void whoeverOnlyCalledAFalseAlarmMayReviewButNotAcceptIt() {
        String report = open("A helper calls a false alarm");
        wronglyTranslated(report);
        List<String> errors = errors(report);
        assertThat(errors).isNotEmpty();
        errors.forEach(error -> expect(200, dismiss(report, error, "nadia")));
        expect(204, newsroom.complete(newsroom.task(report, "translate"), "tariq", SUBMIT));
        newsroom.claim(report, "review", "nadia");
        Answer own = newsroom.as("nadia").post(findings(report) + "/" + errors.get(0) + "/accept", "");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().get("type").asString()).isEqualTo("urn:warraq:problem:override-own");
    }

    @Test
    void whoeverCeasesToTranslateThePairCeasesToHelp() {
        newcomer("mona", List.of("translator"), List.of(Map.of("source", "en", "target", "ar")));
        String report = newsroom.start("She helped once");
        newsroom.submitDraft(report, "rima");
        newsroom.claim(report, "translate", "tariq");
        help(report, "mona");
        Place place = Place.of(report, this);
        assertThat(ask(TranslationVerb.SAVE, place, "mona").status()).isEqualTo(412);
        JsonNode mona = newsroom.as("admin")
                .get("/api/people?limit=200")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("username").asString().equals("mona"))
                .findFirst()
                .orElseThrow();
        expect(
                200,
                newsroom.as("admin")
                        .json(
                                "PATCH",
                                "/api/people/" + mona.get("id").asString(),
                                Map.of("pairs", List.of()),
                                "If-Match",
                                mona.get("etag").asString()));
        assertThat(ask(TranslationVerb.SAVE, place, "mona").status()).isEqualTo(403);
        assertThat(ask(TranslationVerb.ASK_MACHINE, place, "mona").status()).isEqualTo(403);
    }

    /** A report, its last segment and its first error; of a draft, ids of nothing. */
    private record Place(String report, String segment, String finding) {

        static Place of(String report, TranslationPermissionsTest test) {
            JsonNode segments = test.newsroom.segments(report, "ar");
            return new Place(
                    report,
                    segments.isEmpty()
                            ? UUID.randomUUID().toString()
                            : segments.get(segments.size() - 1).get("id").asString(),
                    test.errors(report).stream().findFirst().orElse("none"));
        }
    }

    /** What would succeed is asked for with a row version nobody has, or changes nothing that matters here. */
    private Answer ask(TranslationVerb verb, Place place, String who) {
        Http client = as(who);
        String report = place.report();
        String segment = segments(report) + place.segment();
        String finding = place.finding();
        return switch (verb) {
            case SAVE -> save(client, segment, "drafted", NEVER);
            case SAVE_REVIEWED -> save(client, segment, "reviewed", etag(place));
            case UNDO -> client.post(segment + "/undo", "{}", "If-Match", NEVER);
            case SPLIT -> client.post(segment + "/split", Map.of("at", 3), "If-Match", NEVER);
            case MERGE -> client.post(segment + "/merge", "", "If-Match", NEVER);
            case KEEP -> client.post(segment + "/still-right", "", "If-Match", NEVER);
            case LEASE -> client.json("PUT", segment + "/lease", "");
            case ASK_MACHINE -> client.post(segment + "/machine", "");
            case IMPORT_FILE ->
                client.send(
                        "PUT",
                        "/api/reports/" + report + "/translations/ar/import",
                        BodyPublishers.ofString("no file"),
                        "Content-Type",
                        "application/xliff+xml");
            case RESTORE_VERSION ->
                client.post("/api/reports/" + report + "/editions/ar/versions/999/restore", "", "If-Match", "\"1\"");
            case DISMISS_FINDING -> client.post(findings(report) + "/" + finding + "/dismiss", Map.of("reason", "so"));
            case RESTORE_FINDING -> client.delete(findings(report) + "/" + finding + "/dismiss");
            case ACCEPT_OVERRIDE -> client.post(findings(report) + "/" + finding + "/accept", "");
            case INVITE_HELPER ->
                client.post(
                        "/api/reports/" + report + "/translations/ar/helpers",
                        Map.of("username", "nobody-of-this-name"));
        };
    }

    private String etag(Place place) {
        Answer segment = newsroom.as("huda").get(segments(place.report()) + place.segment());
        return segment.status() == 200 ? segment.header("ETag") : NEVER;
    }

    private static boolean isAsExpected(TranslationVerb verb, boolean may, String state, int status) {
        List<Integer> done = switch (verb) {
            case SAVE, UNDO, SPLIT, MERGE, KEEP -> List.of(412);
            case SAVE_REVIEWED -> List.of(200);
            case LEASE, DISMISS_FINDING, RESTORE_FINDING, ACCEPT_OVERRIDE -> List.of(200, 409);
            case ASK_MACHINE -> List.of(409);
            case IMPORT_FILE, INVITE_HELPER -> List.of(422);
            case RESTORE_VERSION -> List.of(404);
        };
        if (may) {
            return done.contains(status);
        }
        // before it is submitted a translation has no segment and no finding
        boolean unknown = status == 404 && state.equals("draft") && !done.contains(404);
        boolean byReviewers = status == 422 && verb == TranslationVerb.SAVE_REVIEWED && state.equals("translate");
        return status == 403 || unknown || byReviewers;
    }

    private static Answer save(Http client, String segment, String state, String match) {
        return client.json("PUT", segment, Map.of("target", "تحادثوا 7 ساعات.", "state", state), "If-Match", match);
    }

    private String prepared(String state) {
        String report = newsroom.start("As it stands: " + state);
        if (state.equals("draft")) {
            return report;
        }
        newsroom.submitDraft(report, "rima");
        String task = newsroom.claim(report, "translate", "tariq");
        help(report, "nadia");
        wronglyTranslated(report);
        if (state.equals("free")) {
            expect(204, newsroom.as("tariq").post("/api/tasks/" + task + "/release", ""));
            return report;
        }
        return state.equals("translate") ? report : submitted(report, task, state);
    }

    private String submitted(String report, String task, String state) {
        errors(report).forEach(error -> expect(200, dismiss(report, error, "tariq")));
        expect(204, newsroom.complete(task, "tariq", SUBMIT));
        String review = newsroom.claim(report, "review", "salma");
        if (state.equals("review")) {
            return report;
        }
        errors(report)
                .forEach(error ->
                        expect(200, newsroom.as("salma").post(findings(report) + "/" + error + "/accept", "")));
        expect(204, newsroom.complete(review, "salma", Map.of("decision", "accept")));
        String approve = newsroom.claim(report, "approve", "huda");
        if (state.equals("published")) {
            expect(204, newsroom.complete(approve, "huda", newsroom.approval(report)));
            await(() -> newsroom.state(report).equals("published"));
        }
        return report;
    }

    /** Tariq holds it, Nadia helps. */
    private String open(String headline) {
        String report = newsroom.start(headline);
        newsroom.submitDraft(report, "rima");
        newsroom.claim(report, "translate", "tariq");
        help(report, "nadia");
        return report;
    }

    private void help(String report, String who) {
        expect(
                204,
                newsroom.as("tariq")
                        .post("/api/reports/" + report + "/translations/ar/helpers", Map.of("username", who)));
    }

    /** With one number that is not the source's. */
    private void wronglyTranslated(String report) {
        newsroom.translate(report, "ar", "tariq");
        JsonNode segments = newsroom.segments(report, "ar");
        JsonNode last = segments.get(segments.size() - 1);
        expect(200, newsroom.save(report, "ar", last, "تحادثوا 7 ساعات.", "tariq"));
    }

    private void mayNotReview(String report, String who) {
        newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.complete(newsroom.task(report, "translate"), "tariq", SUBMIT));
        Answer claimed = newsroom.as(who).post("/api/tasks/" + newsroom.task(report, "review") + "/claim", "");
        assertThat(claimed.status()).isEqualTo(403);
        assertThat(claimed.json().get("type").asString()).isEqualTo("urn:warraq:problem:separation-translated");
    }

    private Answer dismiss(String report, String finding, String who) {
        return newsroom.as(who).post(findings(report) + "/" + finding + "/dismiss", Map.of("reason", "so it is"));
    }

    private List<String> errors(String report) {
        return newsroom.as("huda")
                .get(findings(report) + "?language=ar")
                .json()
                .get("items")
                .valueStream()
                .filter(finding -> finding.get("severity").asString().equals("error"))
                .map(finding -> finding.get("id").asString())
                .toList();
    }

    private static String findings(String report) {
        return "/api/reports/" + report + "/findings";
    }

    private static String segments(String report) {
        return "/api/reports/" + report + "/translations/ar/segments/";
    }

    private void newcomer(String username, List<String> roles, List<Map<String, String>> pairs) {
        Answer added = newsroom.as("admin")
                .post(
                        "/api/people",
                        Map.of("username", username, "name", "Newcomer " + username, "roles", roles, "pairs", pairs));
        expect(201, added);
        clients.put(username, Http.at(newsroom.port()).withToken(Newcomers.token(context, username)));
    }

    private Http as(String who) {
        return clients.computeIfAbsent(who, newsroom::as);
    }
}
