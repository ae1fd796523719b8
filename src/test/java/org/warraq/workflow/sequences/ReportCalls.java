package org.warraq.workflow.sequences;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.Rendering;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One report, as it is asked of the product: read by somebody who may, acted on by anybody. */
final class ReportCalls {

    private static final Pattern FIGURE = Pattern.compile("\\d+ hours");
    private static final String TOLD = "A figure was checked.";
    private static final String ARABIC = "دُقّق رقم.";
    private static final Map<String, String> NOTE = Map.of("en", TOLD, "ar", ARABIC);

    private final Newsroom newsroom;
    private final String id;

    ReportCalls(Newsroom newsroom, String id) {
        this.newsroom = newsroom;
        this.id = id;
    }

    String id() {
        return id;
    }

    JsonNode now() {
        return newsroom.report(id);
    }

    JsonNode journal() {
        return newsroom.as("huda")
                .get("/api/reports/" + id + "/journal?limit=200")
                .json()
                .get("items");
    }

    Answer read(Player who) {
        return who.client().get("/api/reports/" + id);
    }

    Answer task(Player who, String task, String verb, Object body) {
        return who.client().post("/api/tasks/" + task + "/" + verb, body);
    }

    Answer complete(Player who, String task, Step step) {
        Map<String, Object> decision = new LinkedHashMap<>(step.decision());
        if (step == Step.APPROVE) {
            decision.putAll(newsroom.approval(id));
        } else if (step == Step.RETURN_MARKED) {
            decision.put("marks", marks());
        }
        return task(who, task, "complete", decision);
    }

    /** The last sentence of the translation, and why. */
    private List<Map<String, Object>> marks() {
        List<JsonNode> segments = newsroom.segments(id, "ar").valueStream().toList();
        String place = segments.isEmpty()
                ? UUID.randomUUID().toString()
                : segments.get(segments.size() - 1).get("id").asString();
        return List.of(Map.of("language", "ar", "segmentId", place, "reason", "who?"));
    }

    /** Something is asked, remarked or suggested: about words of the source, or of what is translated. */
    Answer say(Player who, String kind, SplittableRandom random) {
        Map<String, Object> note = new LinkedHashMap<>(random.nextBoolean() ? ofSource() : ofTranslation());
        note.put("kind", kind);
        note.put("text", "Is this so?");
        if (kind.equals("suggestion")) {
            note.put("proposal", proposed(note, random));
        }
        return who.client().post(notes(), note);
    }

    // Other words, and the same figures: a translation that loses one is not submitted.
    private String proposed(Map<String, Object> note, SplittableRandom random) {
        return newsroom.segments(id, "ar")
                .valueStream()
                .filter(segment -> segment.get("id").asString().equals(note.get("segmentId")))
                .map(segment -> "وقد " + segment.get("target").asString())
                .findFirst()
                .orElse((2 + random.nextInt(90)) + " hours");
    }

    private Map<String, Object> ofSource() {
        JsonNode body = newsroom.as("huda")
                .get("/api/reports/" + id + "/editions/en")
                .json()
                .at("/content/body");
        for (JsonNode paragraph : body) {
            Matcher found = FIGURE.matcher(paragraph.get("text").asString());
            if (found.find()) {
                return about("en", "paragraphId", paragraph, found.start(), found.end());
            }
        }
        return Map.of("language", "en", "paragraphId", "headline");
    }

    private Map<String, Object> ofTranslation() {
        return newsroom.segments(id, "ar")
                .valueStream()
                .filter(segment -> !segment.get("target").asString().isBlank())
                .reduce((one, later) -> later)
                .map(segment -> about(
                        "ar",
                        "segmentId",
                        segment,
                        0,
                        segment.get("target").asString().length()))
                .orElseGet(this::ofSource);
    }

    private static Map<String, Object> about(String language, String field, JsonNode place, int start, int end) {
        return Map.of(
                "language", language, field, place.get("id").asString(), "anchor", Map.of("start", start, "end", end));
    }

    /** @param verb {@code answers}, {@code resolve}, {@code take} or {@code decline} */
    Answer decide(Player who, String note, String verb) {
        return who.client()
                .post(
                        notes() + "/" + note + "/" + verb,
                        verb.equals("answers") ? Map.of("text", "So it is.") : Map.of());
    }

    /** @param language of the edition; "" for all */
    List<JsonNode> openNotes(String language) {
        return newsroom.as("huda")
                .get(notes() + "?open=true&limit=200" + (language.isEmpty() ? "" : "&language=" + language))
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private String notes() {
        return "/api/reports/" + id + "/notes";
    }

    Answer write(Player who, SplittableRandom random) {
        String path = "/api/reports/" + id + "/editions/en";
        Answer latest = newsroom.as("huda").get(path);
        String text = latest.json()
                .get("content")
                .toString()
                .replaceAll("talked for \\d+ hours", "talked for " + (2 + random.nextInt(90)) + " hours");
        return who.client().json("PUT", path, "{\"content\":" + text + "}", "If-Match", latest.header("ETag"));
    }

    boolean isOpen(String task) {
        return now().get("tasks")
                .valueStream()
                .anyMatch(one -> one.get("id").asString().equals(task));
    }

    boolean isHeld(String task) {
        return now().get("tasks")
                .valueStream()
                .anyMatch(one -> one.get("id").asString().equals(task)
                        && !one.get("assignee").isNull());
    }

    /** Short enough to be read among others. */
    static String said(Answer answer) {
        return answer.status() + " " + answer.body().lines().findFirst().orElse("");
    }

    boolean hasOpenSegment() {
        return newsroom.segments(id, "ar").valueStream().anyMatch(ReportCalls::isOpen);
    }

    Answer translate(Player who) {
        return translate(who, new SplittableRandom(0));
    }

    private static boolean isOpen(JsonNode segment) {
        return !segment.get("state").asString().equals("translated");
    }

    /** Gives the first open segment a target, or changes any. */
    Answer translate(Player who, SplittableRandom random) {
        List<JsonNode> segments = newsroom.segments(id, "ar").valueStream().toList();
        if (segments.isEmpty()) {
            return save(who, UUID.randomUUID().toString(), "", "\"1\"");
        }
        JsonNode segment = segments.stream()
                .filter(ReportCalls::isOpen)
                .findFirst()
                .orElse(segments.get(random.nextInt(segments.size())));
        String source = segment.get("source").asString();
        String target = source.isEmpty() ? ARABIC : Rendering.of(source, "ar");
        return save(
                who, segment.get("id").asString(), target, segment.get("etag").asString());
    }

    private Answer save(Player who, String segment, String target, String etag) {
        Map<String, String> saved = Map.of("target", target, "state", "translated");
        return who.client()
                .json("PUT", "/api/reports/" + id + "/translations/ar/segments/" + segment, saved, "If-Match", etag);
    }

    Answer act(Player who, String verb) {
        Object body = switch (verb) {
            case "withdrawal" -> Map.of("reason", "a court", "publicNote", NOTE);
            default -> Map.of("reason", "something came up");
        };
        return who.client().post("/api/reports/" + id + "/" + verb, body);
    }

    Answer correct(Player who) {
        return begin(who, Map.of("kind", "correction", "publicNote", NOTE));
    }

    Answer update(Player who) {
        return begin(who, Map.of("kind", "update"));
    }

    /** Some of its sentences, or all; told in the call, or by whoever translates. */
    Answer correctTranslation(Player who, SplittableRandom random) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("kind", random.nextBoolean() ? "correction" : "update");
        wanted.put("languages", List.of("ar"));
        List<JsonNode> segments = newsroom.segments(id, "ar").valueStream().toList();
        if (random.nextBoolean() && !segments.isEmpty()) {
            wanted.put("segments", List.of(segments.get(0).get("id").asString()));
        }
        if (random.nextBoolean()) {
            wanted.put("publicNote", Map.of("ar", ARABIC));
        }
        return begin(who, wanted);
    }

    private Answer begin(Player who, Map<String, Object> wanted) {
        return who.client().post("/api/reports/" + id + "/corrections", wanted);
    }

    /** Writes what readers are told, where nobody has: a correction of a translation may have become one of the whole. */
    Answer tell(Player who) {
        String path = "/api/reports/" + id + "/editions/en";
        Answer latest = newsroom.as("huda").get(path);
        ObjectNode content = (ObjectNode) latest.json().get("content");
        if (content.path("publicNote").asStringOpt().isEmpty() && Explained.isCorrection(journal())) {
            content.put("publicNote", TOLD);
        }
        return who.client().json("PUT", path, Map.of("content", content), "If-Match", latest.header("ETag"));
    }

    /** @param until as JSON: a time in quotes, or null */
    Answer embargo(Player who, String until) {
        String etag = newsroom.as("huda").get("/api/reports/" + id).header("ETag");
        return who.client().json("PATCH", "/api/reports/" + id, "{\"embargoUntil\":" + until + "}", "If-Match", etag);
    }
}
