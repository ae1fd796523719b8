package org.warraq.workflow.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/**
 * Ten people, some with several roles, try anything with one report after another, and their roles change meanwhile. Many of
 * them: {@code mvn -q test -Dtest=RandomSequencesTest -Dsequences=10000 -Dcasts=4 -Dseed=7}.
 */
@OwnNewsroomTest
class RandomSequencesTest {

    private static final int SEQUENCES = Integer.getInteger("sequences", 20);
    /** Each has reports and people of its own, and works beside the others. */
    private static final int CASTS = Integer.getInteger("casts", 1);

    private static final long SEED = Long.getLong("seed", 7);
    private static final int STEPS = 25;
    private static final int TOLD = 250;

    @Autowired
    Newsroom newsroom;

    private final AtomicInteger accepted = new AtomicInteger();

    @Test
    void whateverPeopleTryNoRuleIsBrokenAndNoReportIsStuck() {
        newsroom.as("admin");
        List<String> broken = IntStream.range(0, CASTS)
                .parallel()
                .mapToObj(this::played)
                .flatMap(List::stream)
                .toList();
        System.out.printf(
                "%,d sequences of %d steps, seed %d: %,d steps accepted, %d broken%n",
                SEQUENCES, STEPS, SEED, accepted.get(), broken.size());
        assertThat(broken).isEmpty();
        assertThat(accepted.get()).isGreaterThan(SEQUENCES * 3);
        assertThat(newsroom.as("admin").get("/api/journal/verification").json().get("broken"))
                .isEmpty();
    }

    private List<String> played(int at) {
        Cast cast = new Cast(newsroom, "cast-" + at);
        SplittableRandom random = new SplittableRandom(SEED + at);
        List<String> broken = new ArrayList<>();
        for (int sequence = 0; sequence < SEQUENCES / CASTS; sequence++) {
            cast.comeBack();
            broken.addAll(played(cast, random.split(), at + "." + sequence));
            if (sequence % TOLD == TOLD - 1) {
                System.out.printf("cast %d: %,d sequences, %d broken%n", at, sequence + 1, broken.size());
            }
        }
        return broken;
    }

    private List<String> played(Cast cast, SplittableRandom random, String name) {
        Player creator = random.nextInt(10) == 0 ? cast.any(random) : cast.any("reporter", random);
        Answer begun = creator.client()
                .post(
                        "/api/reports",
                        Map.of("sourceLanguage", "en", "content", Newsroom.content("Sequence " + name + " is played")));
        if (!creator.is("reporter")) {
            return begun.status() == 403 ? List.of() : List.of(creator + " began a report: " + begun);
        }
        Sequence sequence = new Sequence(
                cast, new ReportCalls(newsroom, begun.json().get("id").asString()), creator, random);
        List<String> broken = sequence.run(STEPS);
        // said at once: many take an hour
        broken.forEach(System.out::println);
        accepted.addAndGet(sequence.accepted());
        return broken;
    }
}
