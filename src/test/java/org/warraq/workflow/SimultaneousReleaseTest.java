package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** Readers who ask for both pages two hundred times a second, each from the other end. */
@SharedNewsroomTest
class SimultaneousReleaseTest {

    private static final long EVERY_MILLIS = 5;
    private static final int SOME = 100;

    @Autowired
    Newsroom newsroom;

    /** Asks for one page and then the other: what the first shows, the second must show. */
    private static final class Reader {

        private final List<String> pages;
        private final Http http;
        final AtomicInteger neither = new AtomicInteger();
        final AtomicInteger both = new AtomicInteger();
        final Queue<String> wrong = new ConcurrentLinkedQueue<>();

        Reader(int port, String first, String second) {
            http = Http.at(port);
            pages = List.of(first, second);
        }

        void look() {
            int first = http.get(pages.get(0)).status();
            int second = http.get(pages.get(1)).status();
            if (first == 200 && second == 200) {
                both.incrementAndGet();
            } else if (first == 404 && second == 404) {
                neither.incrementAndGet();
            } else if (first != 404 || second != 200) {
                wrong.add(pages + " " + first + " " + second);
            }
        }
    }

    @Test
    void readersNeverSeeOneLanguageWithoutTheOther() throws Exception {
        for (String headline : List.of("Seen at once", "Seen at once again", "Seen at once, a third time")) {
            String report = newsroom.upToApproval(headline);
            String slug = newsroom.report(report).get("slug").asString();
            Reader east = new Reader(newsroom.port(), "/ar/reports/" + slug, "/en/reports/" + slug);
            Reader west = new Reader(newsroom.port(), "/en/reports/" + slug, "/ar/reports/" + slug);
            ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
            try {
                List.of(east, west).forEach(reader -> {
                    Future<?> unused = clock.scheduleAtFixedRate(reader::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
                });
                await(() -> east.neither.get() > SOME && west.neither.get() > SOME);
                newsroom.finish(report, "approve", "huda", newsroom.approval(report));
                await(() -> east.both.get() > SOME && west.both.get() > SOME);
            } finally {
                clock.shutdown();
                assertThat(clock.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(east.wrong).isEmpty();
            assertThat(west.wrong).isEmpty();
        }
    }
}
