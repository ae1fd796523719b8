package org.warraq.trial;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.Rendering;
import tools.jackson.databind.JsonNode;

/**
 * One of many at work: takes a task, does it, looks at pages; a reporter begins reports. Refusals are taken as they come, and so
 * is a newsroom that is away for a moment.
 */
final class Employee implements Runnable {

    private static final String PASSWORD = "the ferry leaves at 42 past seven";
    private static final List<String> PAGES =
            List.of("/tasks", "/reports", "/account", "/en/", "/ar/", "/names", "/notices");

    private final String username;
    private final String role;
    private final Http program;
    private final Http browser;
    private final Acknowledged acknowledged;
    private final SplittableRandom random;
    private final BooleanSupplier begins;
    private final BooleanSupplier over;
    private int number;

    private Employee(
            int port,
            String username,
            String role,
            Acknowledged acknowledged,
            SplittableRandom random,
            BooleanSupplier begins,
            BooleanSupplier over) {
        this.username = username;
        this.role = role;
        this.acknowledged = acknowledged;
        this.random = random;
        this.begins = begins;
        this.over = over;
        String token = Http.at(port)
                .withPassword(username, PASSWORD)
                .post("/api/me/tokens", Map.of("name", "work"))
                .json()
                .get("token")
                .asString();
        this.program = Http.at(port).withToken(token);
        this.browser = Http.at(port).signIn(username, PASSWORD);
    }

    /**
     * @param begins whether reporters may begin another report
     * @param over whether it is time to go home
     */
    static Employee hired(
            Http admin,
            int port,
            String username,
            String role,
            Acknowledged acknowledged,
            SplittableRandom random,
            BooleanSupplier begins,
            BooleanSupplier over) {
        List<Map<String, String>> pairs =
                List.of(Map.of("source", "en", "target", "ar"), Map.of("source", "ar", "target", "en"));
        Answer added = admin.post(
                "/api/people",
                Map.of(
                        "username",
                        username,
                        "name",
                        username,
                        "language",
                        "en",
                        "roles",
                        List.of(role),
                        "pairs",
                        pairs));
        Newsroom.expect(201, added);
        String id = added.json().get("id").asString();
        String link =
                admin.post("/api/people/" + id + "/link", "").json().get("link").asString();
        String welcome = link.substring(link.indexOf("/welcome"));
        Http newcomer = Http.at(port);
        String token = newcomer.get(welcome).pageToken();
        newcomer.form(welcome, Map.of("chosen", PASSWORD, "again", PASSWORD, "_csrf", token));
        return new Employee(port, username, role, acknowledged, random, begins, over);
    }

    @Override
    public void run() {
        while (!over.getAsBoolean()) {
            try {
                look();
                work();
            } catch (UncheckedIOException away) {
                acknowledged.unanswered();
            }
            LockSupport.parkNanos(Duration.ofMillis(100 + random.nextInt(900)).toNanos());
        }
    }

    private void look() {
        String page = PAGES.get(random.nextInt(PAGES.size()));
        acknowledged.heard(page, browser.get(page));
    }

    private void work() {
        Answer mine = ask("/api/tasks?scope=mine&limit=1");
        if (mine.status() != 200) {
            return;
        }
        if (!mine.json().get("items").isEmpty()) {
            work(mine.json().get("items").get(0));
        } else if (role.equals("reporter") && begins.getAsBoolean()) {
            begin();
        } else {
            claim();
        }
    }

    private void begin() {
        String headline = "Report " + ++number + " of " + username;
        Answer made =
                tell("POST", "/api/reports", Map.of("sourceLanguage", "en", "content", Newsroom.content(headline)));
        if (made.status() == 201) {
            acknowledged.begun(made.json().get("id").asString(), headline);
        }
    }

    private void claim() {
        Answer open = ask("/api/tasks?scope=available&limit=20");
        if (open.status() == 200 && !open.json().get("items").isEmpty()) {
            JsonNode tasks = open.json().get("items");
            JsonNode task = tasks.get(random.nextInt(tasks.size()));
            tell("POST", "/api/tasks/" + task.get("id").asString() + "/claim", "");
        }
    }

    private void work(JsonNode task) {
        String report = task.get("reportId").asString();
        String stage = task.get("stage").asString();
        Map<String, Object> decision = new LinkedHashMap<>();
        switch (stage) {
            case "translate" -> {
                if (!translate(report)) {
                    return;
                }
                decision.put("decision", "submit");
            }
            case "review" -> decision.put("decision", "accept");
            case "approve" -> {
                Answer now = ask("/api/reports/" + report);
                if (now.status() != 200) {
                    return;
                }
                Map<String, Integer> versions = new LinkedHashMap<>();
                now.json()
                        .get("editions")
                        .properties()
                        .forEach(edition -> versions.put(
                                edition.getKey(),
                                edition.getValue().get("version").asInt()));
                decision.put("decision", "approve");
                decision.put("versions", versions);
            }
            default -> decision.put("decision", "submit");
        }
        Answer completed = tell("POST", "/api/tasks/" + task.get("id").asString() + "/complete", decision);
        if (completed.status() == 204) {
            acknowledged.done(report, username, stage);
        }
    }

    /** @return whether every segment has its target */
    private boolean translate(String report) {
        String path = "/api/reports/" + report + "/translations/ar/segments";
        Answer segments = ask(path);
        if (segments.status() != 200) {
            return false;
        }
        boolean whole = true;
        for (JsonNode segment : segments.json().get("items")) {
            if (!segment.get("state").asString().equals("translated")) {
                String target = Rendering.of(segment.get("source").asString(), "ar");
                Answer saved = tell(
                        "PUT",
                        path + "/" + segment.get("id").asString(),
                        Map.of("target", target, "state", "translated"),
                        "If-Match",
                        segment.get("etag").asString());
                whole &= saved.status() == 200;
            }
        }
        return whole;
    }

    private Answer ask(String path) {
        return acknowledged.heard(path, program.get(path));
    }

    private Answer tell(String method, String path, Object json, String... headers) {
        return acknowledged.heard(method + " " + path, program.json(method, path, json, headers));
    }
}
