package org.warraq.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.awaitWithin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.support.Hired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;

/**
 * Fifty people work, and every five seconds something happens to the house: {@code -Dminutes=10 -Dpeople=50 -Dseed=7}. With
 * {@code -Dsmall=} and an empty folder on a small disk of its own (500 MB), its being full is among it.
 */
@Tag("trial")
class FaultsTrial {

    private static final int MINUTES = Integer.getInteger("minutes", 10);
    private static final int PEOPLE = Integer.getInteger("people", 50);
    private static final long SEED = Long.getLong("seed", 7);
    private static final String SMALL = System.getProperty("small", "");
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration TO_FINISH = Duration.ofMinutes(10);
    private static final int LINE = 2_048;
    /** Three report, four translate or review what others translated, three approve. */
    private static final List<String> ROLES = List.of(
            "reporter",
            "translator",
            "editor",
            "translator",
            "reporter",
            "translator",
            "editor",
            "translator",
            "reporter",
            "editor");

    private final Shift shift = new Shift();
    private final Acknowledged acknowledged = new Acknowledged();

    @Test
    void whateverHappensToTheHouseNothingAcknowledgedIsLostAndNobodySeesAnError(@TempDir Path temporary)
            throws Exception {
        Path home = SMALL.isEmpty() ? temporary : Path.of(SMALL);
        SplittableRandom random = new SplittableRandom(SEED);
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try (SupervisedNode node = SupervisedNode.in(home)) {
            Http admin = admin(node.port());
            for (Employee one : hire(admin, node.port(), random)) {
                people.execute(one);
            }
            Map<Fault, Integer> struck = strike(node, random);
            System.out.printf("%d minutes of faults: %s, %d starts%n", MINUTES, struck, node.starts());
            System.out.println(acknowledged);
            shift.finish();
            Deque<String> open = new ArrayDeque<>(acknowledged.begun().keySet());
            awaitWithin(TO_FINISH, () -> ready(admin) && isAllPublished(admin, open));
            shift.goHome();
            people.shutdown();
            assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            System.out.println(acknowledged);
            examine(admin);
        } finally {
            shift.goHome();
            people.shutdownNow();
        }
        try (Stream<String> log = Files.lines(home.resolve("log"))) {
            assertThat(log.filter(line -> line.length() > LINE)).isEmpty();
        }
    }

    private List<Employee> hire(Http admin, int port, SplittableRandom random) {
        List<Employee> hired = new ArrayList<>();
        for (int at = 0; at < PEOPLE; at++) {
            String role = ROLES.get(at % ROLES.size());
            Hired one = Hired.by(admin, port, role + "-" + at, Set.of(role));
            hired.add(new Employee(one, role, one.browser(port), acknowledged, random.split(), shift));
        }
        return hired;
    }

    private static Map<Fault, Integer> strike(SupervisedNode node, SplittableRandom random) {
        Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
        long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            Fault fault = Fault.any(random, !SMALL.isEmpty());
            fault.strike(node);
            struck.merge(fault, 1, Integer::sum);
        }
        return struck;
    }

    private void examine(Http admin) {
        assertThat(acknowledged.wrong()).isEmpty();
        assertThat(acknowledged.begun()).isNotEmpty();
        acknowledged.begun().forEach((report, headline) -> {
            Answer edition = admin.get("/api/reports/" + report + "/editions/en");
            assertThat(edition.json().get("content").get("headline").asString()).isEqualTo(headline);
            assertThat(acknowledged.missing(
                            report,
                            admin.get("/api/reports/" + report + "/journal?limit=200")
                                    .json()
                                    .get("items")))
                    .isEmpty();
        });
        assertThat(admin.get("/api/journal/verification").json().get("broken")).isEmpty();
        assertThat(admin.get("/api/standing-still").json().get("items")).isEmpty();
    }

    private static boolean ready(Http admin) {
        try {
            return admin.get("/actuator/health/readiness").status() == 200;
        } catch (java.io.UncheckedIOException away) {
            return false;
        }
    }

    /** Asks of one at a time: asking of all would be more work for the house than all people make. */
    private static boolean isAllPublished(Http admin, Deque<String> open) {
        while (!open.isEmpty() && isPublished(admin, open.getFirst())) {
            open.removeFirst();
        }
        LockSupport.parkNanos(PAUSE.toNanos() / 5);
        return open.isEmpty();
    }

    private static boolean isPublished(Http admin, String report) {
        return admin.get("/api/reports/" + report)
                .json()
                .get("state")
                .asString()
                .equals("published");
    }

    private static Http admin(int port) throws IOException {
        String token = Http.at(port)
                .withPassword("admin", "demo")
                .post("/api/me/tokens", Map.of("name", "trial"))
                .json()
                .get("token")
                .asString();
        return Http.at(port).withToken(token);
    }
}
