package org.warraq.memory;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.memory.index.BlockPacking;
import org.warraq.memory.index.Hash;
import org.warraq.memory.search.CandidateFinder;
import org.warraq.memory.search.CandidateSearch;
import org.warraq.memory.search.Concordance;
import org.warraq.memory.search.PreparedQuery;
import org.warraq.memory.search.Ranking;
import org.warraq.memory.store.UnitDetails;
import org.warraq.memory.store.UnitDetails.Detail;
import org.warraq.memory.store.UnitIds;
import org.warraq.memory.store.UnitWriter;
import org.warraq.people.People;

/**
 * What was translated before. A search goes from either side of a unit to the other, and finds every unit that reaches the
 * minimum, see {@code search.MarkSelection}.
 */
@Component
public class Memory {

    private static final Duration[] SEARCH_TIMES = Stream.of(10, 50, 100, 250, 500, 1_000, 2_500, 5_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final String DISTRUST = """
            update memory_unit set approved = false, changed_at = clock(), row_version = row_version + 1
            where report_id = :report and approved
            """;

    private static final String TEXT = """
            select text from memory_text where unit_id = :unit and language = :language order by position limit 1
            """;

    private final CandidateFinder candidates;
    private final UnitDetails details;
    private final Concordance concordance;
    private final UnitWriter writer;
    private final BlockPacking packing;
    private final Superseding superseding;
    private final People people;
    private final JdbcClient jdbc;
    private final ObjectProvider<PenaltySource> objections;
    private final Timer searches;

    Memory(
            CandidateFinder candidates,
            UnitDetails details,
            Concordance concordance,
            UnitWriter writer,
            BlockPacking packing,
            Superseding superseding,
            People people,
            JdbcClient jdbc,
            ObjectProvider<PenaltySource> objections,
            MeterRegistry metrics) {
        this.candidates = candidates;
        this.details = details;
        this.concordance = concordance;
        this.writer = writer;
        this.packing = packing;
        this.superseding = superseding;
        this.people = people;
        this.jdbc = jdbc;
        this.objections = objections;
        this.searches = Timer.builder("warraq.memory.search")
                .description("Searching the memory, for one sentence or several at once")
                .serviceLevelObjectives(SEARCH_TIMES)
                .register(metrics);
    }

    /**
     * Best first: by stems, then words, then tokens as written, each less penalties; the newest of equals. The same pair of
     * texts comes once; different translations of one source all come. Three statements as a rule; two more where many are
     * promising, and one for every block of texts the node has not kept.
     */
    public List<Match> matches(Query query) {
        return matches(List.of(query)).get(0);
    }

    /** The matches of each query, in their order; as many statements as for one, in a very large memory for some. */
    public List<List<Match>> matches(List<Query> queries) {
        Timer.Sample search = Timer.start();
        try {
            return searched(queries);
        } finally {
            search.stop(searches);
        }
    }

    private List<List<Match>> searched(List<Query> queries) {
        List<List<Match>> matches = new ArrayList<>();
        int atOnce = candidates.atOnce();
        for (int from = 0; from < queries.size(); from += atOnce) {
            List<Ranking> rankings = queries.subList(from, Math.min(from + atOnce, queries.size())).stream()
                    .map(query -> new Ranking(PreparedQuery.of(query)))
                    .toList();
            rank(rankings);
            rankings.forEach(ranking -> matches.add(ranking.matches()));
        }
        return matches;
    }

    private void rank(List<Ranking> rankings) {
        CandidateSearch look = candidates.look(rankings);
        boolean looksOn = true;
        while (looksOn) {
            looksOn = candidates.lookOn(look);
            while (readOn(rankings)) {
                // each round reads what might still be better than the best so far
            }
        }
    }

    private boolean readOn(List<Ranking> rankings) {
        List<UnitDetails.Wanted> wanted = new ArrayList<>();
        List<Ranking> owners = new ArrayList<>();
        for (Ranking ranking : rankings) {
            List<UnitDetails.Wanted> next = ranking.next();
            wanted.addAll(next);
            owners.addAll(Collections.nCopies(next.size(), ranking));
        }
        List<Detail> read = details.read(wanted);
        List<Integer> penalties = penalties(owners, read);
        for (int i = 0; i < read.size(); i++) {
            owners.get(read.get(i).ordinal()).add(read.get(i), penalties.get(i));
        }
        return !wanted.isEmpty();
    }

    private List<Integer> penalties(List<Ranking> owners, List<Detail> read) {
        int[] sums = new int[read.size()];
        Map<Direction, List<Integer>> byDirection = new LinkedHashMap<>();
        for (int i = 0; i < sums.length; i++) {
            Query query = owners.get(read.get(i).ordinal()).query();
            byDirection
                    .computeIfAbsent(new Direction(query.from(), query.to()), direction -> new ArrayList<>())
                    .add(i);
        }
        byDirection.forEach((direction, places) -> objections.forEach(objection -> {
            List<Integer> points = objection.penalties(
                    direction.from,
                    direction.to,
                    places.stream()
                            .map(place -> new PenaltySource.Pair(
                                    read.get(place).source(), read.get(place).target()))
                            .toList());
            IntStream.range(0, places.size()).forEach(i -> sums[places.get(i)] += points.get(i));
        }));
        return IntStream.of(sums).boxed().toList();
    }

    private record Direction(Language from, Language to) {}

    /**
     * Units in which the phrase stands, on either side, whatever the forms of its words (see {@link
     * org.warraq.language.Stems}); the newest first.
     */
    public List<Passage> concordance(Language from, Language to, String text, int limit) {
        return concordance.of(from, to, text, limit);
    }

    /** What a unit says in a language; empty where there is no such unit any more, or it says nothing in that language. */
    public Optional<String> text(UUID unit, Language language) {
        return jdbc.sql(TEXT)
                .param("unit", unit)
                .param("language", language.tag())
                .query(String.class)
                .optional();
    }

    /**
     * Remembers what a round released, and supersedes what it says otherwise. Called by the publish job, in its transaction, never
     * before.
     *
     * @param units everything that is translated in the release, of one report; the caller holds the lock on its row
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void learn(List<LearnedPair> units) {
        superseding.restore(units);
        Map<UUID, String> names = people.names(everybody(units));
        writer.addOrApprove(units.stream()
                .filter(one -> TextLimits.areTaken(one.source(), one.target()))
                .map(one -> unit(one, names))
                .toList());
        superseding.supersede(units);
        packing.pack();
    }

    /**
     * What a report taught no longer stands for itself: its release was withdrawn. Its units stay, unapproved, so that they
     * cost points and never fill in by themselves; what a later round of the report releases is approved again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void distrust(UUID reportId) {
        jdbc.sql(DISTRUST).param("report", reportId).update();
    }

    private static Collection<UUID> everybody(List<LearnedPair> units) {
        Set<UUID> everybody = new HashSet<>();
        for (LearnedPair one : units) {
            everybody.add(one.translator());
            if (one.reviewer() != null) {
                everybody.add(one.reviewer());
            }
        }
        return everybody;
    }

    private static Unit unit(LearnedPair one, Map<UUID, String> names) {
        return new Unit(
                UnitIds.next(),
                null,
                one.from(),
                true,
                null,
                one.reportId(),
                one.version(),
                names.get(one.translator()),
                one.reviewer() == null ? null : names.get(one.reviewer()),
                new Unit.Context(one.lineage(), Hash.key(one.from(), one.previous()), Hash.key(one.from(), one.next())),
                null,
                null,
                null,
                List.of(new Unit.Side(one.from(), one.source()), new Unit.Side(one.to(), one.target())),
                1);
    }
}
