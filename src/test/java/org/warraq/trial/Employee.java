package org.warraq.trial;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.warraq.support.Hired;
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

    private static final List<String> PAGES =
            List.of("/tasks", "/reports", "/account", "/en/", "/ar/", "/names", "/notices");

    private final Hired hired;
    private final String role;
    private final Http browser;
    private final Acknowledged acknowledged;
    private final SplittableRandom random;
    private final Shift shift;
    private int number;

    Employee(Hired hired, String role, Http browser, Acknowledged acknowledged, SplittableRandom random, Shift shift) {
        this.hired = hired;
        this.role = role;
        this.browser = browser;
        this.acknowledged = acknowledged;
        this.random = random;
        this.shift = shift;
    }

    @Override
    public void run() {
        while (!shift.isOver()) {
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
        } else if (role.equals("reporter") && shift.begins()) {
            begin();
        } else {
            claim();
        }
    }

    private void begin() {
        String headline = "Report " + ++number + " of " + hired.username();
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
            acknowledged.done(report, hired.username(), stage);
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
        return acknowledged.heard(path, hired.program().get(path));
    }

    private Answer tell(String method, String path, Object json, String... headers) {
        return acknowledged.heard(method + " " + path, hired.program().json(method, path, json, headers));
    }
}
