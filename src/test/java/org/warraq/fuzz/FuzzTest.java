package org.warraq.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.support.Newcomers;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.RawHttp;
import org.warraq.support.RawHttp.Reply;

/**
 * Whatever is sent to whatever address, by whomever: it is answered, never with 5xx, and the log tells no story of it. Many
 * requests: {@code mvn -q test -Dtest=FuzzTest -Dfuzz=20000 -Dseed=7}; one of them again: {@code -Dfuzz.only=1234} beside
 * the same seed.
 */
@OwnNewsroomTest
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz", 1_000);
    private static final long SEED = Long.getLong("seed", 7);
    private static final Integer ONLY = Integer.getInteger("fuzz.only");

    private static final Pattern FIELD = Pattern.compile("name=\"([a-z][A-Za-z0-9.-]*)\"");

    /** Whose tables have ids that addresses name. */
    private static final List<String> TABLES = List.of(
            "report",
            "task",
            "person",
            "segment",
            "note",
            "lexicon_entry",
            "memory_unit",
            "version_removal",
            "token",
            "translation_file",
            "upload");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Newsroom newsroom;

    @Autowired
    JdbcClient jdbc;

    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final Map<String, Map<Integer, Integer>> counts = new ConcurrentSkipListMap<>();
    private List<FuzzedRoute> routes = List.of();
    private Map<String, List<String>> ids = Map.of();
    private List<String> fields = List.of();
    private FuzzedPeople people;

    @Test
    void whateverIsSentIsAnsweredAndTellsTheLogNoStory() throws IOException {
        Newcomers.add(context);
        people = new FuzzedPeople(context, port);
        routes = FuzzedRoute.all(context);
        fields = fields();
        begin();
        ids = ids();
        List<String> outrages;
        try (LogWatch log = LogWatch.begin()) {
            (ONLY == null ? IntStream.range(0, REQUESTS).parallel() : IntStream.of(ONLY)).forEach(this::send);
            outrages = log.outrages();
        }
        print();
        assertThat(wrong).as("seed " + SEED).isEmpty();
        assertThat(outrages).as("seed " + SEED).isEmpty();
        assertThat(counts.keySet()).as("routes taken").hasSizeGreaterThan(Math.min(REQUESTS, routes.size()) / 2);
    }

    private void send(int number) {
        FuzzedValues values = new FuzzedValues(new SplittableRandom(SEED * 1_000_003 + number), ids);
        FuzzedRoute route = values.one(routes);
        FuzzedPerson person = people.one(values, route);
        byte[] request = new FuzzedRequests(values, fields).request(route, person);
        try {
            if (values.once(25)) {
                RawHttp.abandon(port, Arrays.copyOf(request, values.below(request.length) + 1));
                count(route, 0);
            } else {
                answered(route, person, request, RawHttp.send(port, request), number);
            }
        } catch (IOException | RuntimeException e) {
            wrong.add(number + " " + route + " " + e + "\n" + shown(request));
        }
    }

    private void answered(FuzzedRoute route, FuzzedPerson person, byte[] request, Reply reply, int number) {
        count(route, reply.status());
        boolean busy = reply.status() == 503 && !reply.header("Retry-After").isEmpty();
        if (reply.status() == 0 || reply.status() >= 500 && !busy) {
            wrong.add(
                    number + " answered " + reply.head().lines().findFirst().orElse("nothing") + "\n" + shown(request));
        } else if (reply.isHtml() && !reply.header("Content-Type").startsWith("text/html")) {
            wrong.add(number + " calls a page " + reply.header("Content-Type") + "\n" + shown(request));
        } else if (reply.text().contains("HTTP Status") || reply.text().contains("Exception: ")) {
            wrong.add(number + " shows its inside\n" + shown(request));
        }
        if (reply.status() == 401 || reply.header("Location").contains("/sign-in")) {
            people.shutOut(person);
        }
    }

    private void count(FuzzedRoute route, int status) {
        counts.computeIfAbsent(route.toString(), any -> new TreeMap<>());
        synchronized (counts) {
            counts.get(route.toString()).merge(status, 1, Integer::sum);
        }
    }

    private void print() {
        System.out.printf("%,d requests, seed %d; 0 is who went away%n", REQUESTS, SEED);
        counts.forEach((route, statuses) -> System.out.printf("%-90s %s%n", route, statuses));
    }

    private static String shown(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return text.length() > 1500 ? text.substring(0, 1500) + " …" : text;
    }

    /** Reports at several stages, with what belongs to them. */
    private void begin() {
        newsroom.start("A draft is begun");
        String translated = newsroom.start("A translation is begun");
        newsroom.submitDraft(translated, "rima");
        newsroom.claim(translated, "translate", "tariq");
        newsroom.upToApproval("Something waits for approval");
    }

    private Map<String, List<String>> ids() {
        Map<String, List<String>> found = new TreeMap<>();
        for (String table : TABLES) {
            List<String> some = jdbc.sql("select id::text from " + table + " order by id limit 5")
                    .query(String.class)
                    .list();
            found.put(table, some.isEmpty() ? List.of(new java.util.UUID(0, 1).toString()) : some);
        }
        return found;
    }

    private static List<String> fields() throws IOException {
        List<String> found = new ArrayList<>();
        for (Resource page : new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            FIELD.matcher(page.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(found::add);
        }
        return found.stream().distinct().sorted().toList();
    }
}
