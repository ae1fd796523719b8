package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.node.ObjectNode;

/** Readers who ask for both pages two hundred times a second, each from the other end: old and old, or new and new. */
@SharedNewsroomTest
class SimultaneousReleaseTest {

    private static final long EVERY_MILLIS = 5;
    private static final int SOME = 100;

    @Autowired
    Newsroom newsroom;

    /** Asks for one page and then the other: what the first shows, the second must show. */
    private static final class Reader {

        private final List<String> pages;
        private final Predicate<Answer> old;
        private final Predicate<Answer> made;
        private final Http http;
        final AtomicInteger before = new AtomicInteger();
        final AtomicInteger after = new AtomicInteger();
        final Queue<String> wrong = new ConcurrentLinkedQueue<>();

        Reader(int port, List<String> pages, Predicate<Answer> old, Predicate<Answer> made) {
            this.http = Http.at(port);
            this.pages = pages;
            this.old = old;
            this.made = made;
        }

        void look() {
            Answer first = http.get(pages.get(0));
            Answer second = http.get(pages.get(1));
            if (made.test(first) && made.test(second)) {
                after.incrementAndGet();
            } else if (old.test(first) && old.test(second)) {
                before.incrementAndGet();
            } else if (!old.test(first) || !made.test(second)) {
                wrong.add(pages + " " + first.status() + " " + second.status());
            }
        }
    }

    @Test
    void readersNeverSeeOneLanguageWithoutTheOther() throws Exception {
        for (String headline : List.of("Seen at once", "Seen at once again", "Seen at once, a third time")) {
            String report = newsroom.upToApproval(headline);
            watched(
                    report,
                    SimultaneousReleaseTest::nothing,
                    SimultaneousReleaseTest::read,
                    () -> approve(report, "huda"));
        }
    }

    @Test
    void orOneCorrectedWithoutTheOther() throws Exception {
        String report = newsroom.published("Corrected at once");
        Map<String, Object> round =
                Map.of("kind", "correction", "publicNote", Map.of("en", "Word for word.", "ar", "حرفًا بحرف."));
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/corrections", round));
        String draft = newsroom.claim(report, "draft", "rima");
        String edition = "/api/reports/" + report + "/editions/en";
        Answer latest = newsroom.as("rima").get(edition);
        ObjectNode content = (ObjectNode) latest.json().get("content");
        ((ObjectNode) content.get("body").get(1)).put("text", "They talked for 8 hours.");
        expect(
                200,
                newsroom.as("rima")
                        .json("PUT", edition, Map.of("content", content), "If-Match", latest.header("ETag")));
        expect(204, newsroom.complete(draft, "rima", Map.of("decision", "submit")));
        newsroom.translateAndReview(report, "ar");
        newsroom.task(report, "approve");
        Predicate<Answer> corrected =
                answer -> answer.body().contains("8") && answer.body().contains("class=\"standing\"");
        Predicate<Answer> old = answer -> answer.status() == 200
                && answer.body().contains("3")
                && !answer.body().contains("class=\"standing\"");
        watched(report, old, corrected, () -> approve(report, "edward"));
    }

    @Test
    void orOneWithdrawnWithoutTheOther() throws Exception {
        String report = newsroom.published("Withdrawn at once");
        Map<String, Object> why = Map.of("reason", "a court", "publicNote", Map.of("en", "Gone.", "ar", "سُحب."));
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/withdrawal", why));
        watched(
                report,
                SimultaneousReleaseTest::read,
                SimultaneousReleaseTest::gone,
                () -> newsroom.finish(report, "confirm", "edward", Map.of("decision", "accept")));
    }

    @Test
    void orOneWhoseEmbargoIsOverWithoutTheOther() throws Exception {
        String until = Instant.now().plusSeconds(3_600).toString();
        String report = newsroom.start("rima", "en", "Due at once", Map.of("embargoUntil", until));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        approve(report, "huda");
        watched(report, SimultaneousReleaseTest::nothing, SimultaneousReleaseTest::read, () -> {
            String etag = newsroom.as("huda").get("/api/reports/" + report).header("ETag");
            Map<String, Object> soon =
                    Map.of("embargoUntil", Instant.now().plusMillis(700).toString());
            expect(200, newsroom.as("huda").json("PATCH", "/api/reports/" + report, soon, "If-Match", etag));
        });
    }

    private static boolean nothing(Answer answer) {
        return answer.status() == 404;
    }

    private static boolean gone(Answer answer) {
        return answer.status() == 410;
    }

    private static boolean read(Answer answer) {
        return answer.status() == 200;
    }

    private void watched(String report, Predicate<Answer> old, Predicate<Answer> made, Runnable change)
            throws Exception {
        String slug = newsroom.report(report).get("slug").asString();
        List<String> pages = List.of("/ar/reports/" + slug, "/en/reports/" + slug);
        Reader east = new Reader(newsroom.port(), pages, old, made);
        Reader west = new Reader(newsroom.port(), List.of(pages.get(1), pages.get(0)), old, made);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        try {
            List.of(east, west).forEach(reader -> {
                Future<?> unused = clock.scheduleAtFixedRate(reader::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
            });
            await(() -> east.before.get() > SOME && west.before.get() > SOME);
            change.run();
            await(() -> east.after.get() > SOME && west.after.get() > SOME);
        } finally {
            clock.shutdown();
            assertThat(clock.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(east.wrong).isEmpty();
        assertThat(west.wrong).isEmpty();
    }

    private void approve(String report, String editor) {
        newsroom.task(report, "approve");
        newsroom.finish(report, "approve", editor, newsroom.approval(report));
    }
}
