package org.warraq.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.people.DemoPeople;
import org.warraq.people.People;
import org.warraq.support.Http.Answer;
import tools.jackson.databind.JsonNode;

/** The demo people at work: everything goes over HTTP, as an outside client would do it. */
public final class Newsroom {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Environment environment;
    private final People people;
    private final DemoPeople demo;
    private final TransactionTemplate transactions;
    private final Map<String, Http> clients = new ConcurrentHashMap<>();

    Newsroom(Environment environment, People people, DemoPeople demo, PlatformTransactionManager transactions) {
        this.environment = environment;
        this.people = people;
        this.demo = demo;
        this.transactions = new TransactionTemplate(transactions);
    }

    public int port() {
        return Integer.parseInt(Objects.requireNonNull(environment.getProperty("local.server.port")));
    }

    /** A client with a token of this person. */
    public Http as(String username) {
        return clients.computeIfAbsent(username, this::signedIn);
    }

    private synchronized Http signedIn(String username) {
        if (people.isEmpty()) {
            transactions.execute(status -> demo.add());
        }
        Answer made = Http.at(port()).withPassword(username, "demo").post("/api/me/tokens", Map.of("name", "tests"));
        return Http.at(port()).withToken(made.json().get("token").asString());
    }

    /** What a report of two paragraphs looks like. */
    public static Map<String, Object> content(String headline) {
        return Map.of(
                "headline",
                headline,
                "body",
                List.of(Map.of("text", "They met."), Map.of("text", "They talked for 3 hours.")));
    }

    /** Rima starts a report; its id. */
    public String start(String headline) {
        return start("rima", "en", headline, Map.of());
    }

    public String start(String username, String language, String headline, Map<String, Object> more) {
        Map<String, Object> request = new LinkedHashMap<>(more);
        request.put("sourceLanguage", language);
        request.putIfAbsent("content", content(headline));
        Answer made = as(username).post("/api/reports", request);
        expect(201, made);
        return made.json().get("id").asString();
    }

    public JsonNode report(String id) {
        Answer answer = as("huda").get("/api/reports/" + id);
        expect(200, answer);
        return answer.json();
    }

    public String state(String id) {
        return report(id).get("state").asString();
    }

    /** The report's open task of this stage, once it is there. */
    public String task(String report, String stage) {
        List<String> found = new ArrayList<>();
        await(() -> {
            for (JsonNode task : report(report).get("tasks")) {
                if (task.get("stage").asString().equals(stage)) {
                    found.add(task.get("id").asString());
                }
            }
            return !found.isEmpty();
        });
        return found.get(0);
    }

    /** Claims and completes the report's task of this stage. */
    public void finish(String report, String stage, String username, Map<String, Object> completion) {
        String task = claim(report, stage, username);
        expect(204, complete(task, username, completion));
    }

    public String claim(String report, String stage, String username) {
        String task = task(report, stage);
        expect(204, as(username).post("/api/tasks/" + task + "/claim", ""));
        return task;
    }

    public Answer complete(String task, String username, Map<String, Object> completion) {
        return as(username).post("/api/tasks/" + task + "/complete", completion);
    }

    public void submitDraft(String report, String username) {
        finish(report, "draft", username, Map.of("decision", "submit"));
    }

    /** Claims the translation and gives every segment a target, a proposed note its own; the task's id. */
    public String translate(String report, String language, String username) {
        String task = claim(report, "translate", username);
        for (JsonNode segment : segments(report, language)) {
            if (!segment.get("state").asString().equals("translated")) {
                expect(200, save(report, language, segment, target(segment, language), username));
            }
        }
        return task;
    }

    private static String target(JsonNode segment, String language) {
        String proposed = segment.get("target").asString();
        return segment.get("paragraphId").asString().equals("publicNote") && !proposed.isEmpty()
                ? proposed
                : Rendering.of(segment.get("source").asString(), language);
    }

    public JsonNode segments(String report, String language) {
        return as("huda")
                .get("/api/reports/" + report + "/translations/" + language + "/segments")
                .json()
                .get("items");
    }

    public Answer save(String report, String language, JsonNode segment, String target, String username) {
        return save(report, language, segment, target, "translated", username);
    }

    public Answer save(String report, String language, JsonNode segment, String target, String state, String username) {
        return as(username)
                .json(
                        "PUT",
                        "/api/reports/" + report + "/translations/" + language + "/segments/"
                                + segment.get("id").asString(),
                        Map.of("target", target, "state", state),
                        "If-Match",
                        segment.get("etag").asString());
    }

    /** From a submitted draft to the approve task: Tariq translates, Salma reviews. */
    public void translateAndReview(String report, String language) {
        String task = translate(report, language, "tariq");
        expect(204, complete(task, "tariq", Map.of("decision", "submit")));
        finish(report, "review", "salma", Map.of("decision", "accept"));
    }

    /** A report that waits for approval. */
    public String upToApproval(String headline) {
        String report = start(headline);
        submitDraft(report, "rima");
        translateAndReview(report, "ar");
        task(report, "approve");
        return report;
    }

    /** What an approving editor says: the latest version of every language. */
    public Map<String, Object> approval(String report) {
        Map<String, Object> versions = new LinkedHashMap<>();
        report(report)
                .get("editions")
                .properties()
                .forEach(edition -> versions.put(
                        edition.getKey(), edition.getValue().get("version").asInt()));
        return Map.of("decision", "approve", "versions", versions);
    }

    /** A report that readers see. */
    public String published(String headline) {
        String report = upToApproval(headline);
        finish(report, "approve", "huda", approval(report));
        await(() -> state(report).equals("published"));
        return report;
    }

    /** From now on these are somebody's roles. */
    public void roles(String username, String... roles) {
        as(username);
        JsonNode person = as("admin")
                .get("/api/people?limit=200")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("username").asString().equals(username))
                .findFirst()
                .orElseThrow();
        expect(
                200,
                as("admin")
                        .json(
                                "PATCH",
                                "/api/people/" + person.get("id").asString(),
                                Map.of("roles", List.of(roles)),
                                "If-Match",
                                person.get("etag").asString()));
    }

    /** What was done to a report, as its journal says it. */
    public List<String> actions(String report) {
        Answer journal = as("huda").get("/api/reports/" + report + "/journal");
        expect(200, journal);
        return journal.json()
                .get("items")
                .valueStream()
                .map(entry -> entry.get("action").asString())
                .toList();
    }

    /** Waits for what the engine's jobs do by themselves. */
    public static void await(BooleanSupplier condition) {
        awaitWithin(PATIENCE, condition);
    }

    public static void awaitWithin(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    public static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + ", got " + answer);
        }
    }
}
