package org.warraq.trial;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.warraq.support.Http.Answer;
import tools.jackson.databind.JsonNode;

/** What people were told was done, and what they were told instead. */
final class Acknowledged {

    /** A decision somebody was told had been taken. */
    record Done(String report, String username, String stage) {}

    private final Map<String, String> begun = new ConcurrentHashMap<>();
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final LongAdder unanswered = new LongAdder();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    /** Every answer anybody got passes here. */
    Answer heard(String asked, Answer answer) {
        int status = answer.status();
        statuses.computeIfAbsent(status, any -> new LongAdder()).increment();
        boolean excused = status == 503
                && !answer.header("Retry-After").isEmpty()
                && !answer.body().isEmpty();
        if (status >= 500 && !excused || status == 401 || status == 403) {
            wrong.add(asked + ": " + answer);
        }
        return answer;
    }

    void unanswered() {
        unanswered.increment();
    }

    void begun(String report, String headline) {
        begun.put(report, headline);
    }

    void done(String report, String username, String stage) {
        done.add(new Done(report, username, stage));
    }

    Map<String, String> begun() {
        return begun;
    }

    Queue<String> wrong() {
        return wrong;
    }

    /** Of the decisions on this report, those of which its journal knows nothing. */
    List<Done> missing(String report, JsonNode journal) {
        return done.stream()
                .filter(one -> one.report().equals(report))
                .filter(one -> journal.valueStream().noneMatch(entry -> tells(entry, one)))
                .toList();
    }

    private static boolean tells(JsonNode entry, Done done) {
        String action = entry.get("action").asString();
        return action.equals(
                        switch (done.stage()) {
                            case "draft" -> "draft-submitted";
                            case "translate" -> "translation-submitted";
                            case "review" -> "translation-accepted";
                            default -> "report-approved";
                        })
                && entry.get("actor").asString().equals(done.username());
    }

    @Override
    public String toString() {
        return "%,d reports begun and %,d decisions acknowledged; answers %s, %,d requests without one, %d wrong"
                .formatted(begun.size(), done.size(), statuses, unanswered.sum(), wrong.size());
    }
}
