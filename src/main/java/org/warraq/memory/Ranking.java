package org.warraq.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.warraq.language.Keys;
import org.warraq.language.Tokens;
import org.warraq.memory.Candidates.Candidate;
import org.warraq.memory.Candidates.Wanted;
import org.warraq.memory.Details.Detail;
import org.warraq.report.WordDiff;

/**
 * The best matches of one query: asks for those most alike first, for others only where these are not enough, and reads what it
 * gets in pieces, the most promising first, until no other can be better.
 */
final class Ranking {

    private static final int UNAPPROVED = 5;
    private static final int PIECE = 8;
    /** How alike those are that are asked for first: they are found much faster. */
    private static final int VERY_LIKE = 85;

    private static final Comparator<Score> BEST_SCORE_FIRST = Comparator.comparingInt(Score::stems)
            .thenComparingInt(Score::words)
            .thenComparingInt(Score::verbatim)
            .reversed();

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(
                    (Ranked one) -> one.score, BEST_SCORE_FIRST.reversed())
            .thenComparing(one -> one.detail.approvedAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(one -> one.detail.unitId())
            .reversed();

    private static final Comparator<Candidate> MOST_PROMISING_FIRST = Comparator.comparingInt(Candidate::most)
            .thenComparingInt(Candidate::verbatim)
            .thenComparing(Candidate::unitId)
            .reversed();

    private final Asked asked;
    private final PriorityQueue<Candidate> waiting = new PriorityQueue<>(MOST_PROMISING_FIRST);
    private final Set<Candidate> seen = new HashSet<>();
    private final Map<String, Ranked> best = new HashMap<>();
    /** All that reach this were found */
    private int floor = 101;

    /** @param score with penalties; in context above 100 all through */
    private record Ranked(Detail detail, Score score, int shown, Match.Kind kind, int penalty) {}

    Ranking(Asked asked) {
        this.asked = asked;
    }

    Query query() {
        return asked.query();
    }

    /** What to look for; nothing when the best are known. */
    Optional<Wanted> wanted() {
        int min = query().min();
        if (floor > 100) {
            return Optional.of(new Wanted(asked, true, Math.max(min, VERY_LIKE)));
        }
        // whatever was not found yet is less alike than the floor, and no penalty makes it better
        boolean enough = floor <= min || isEnough(new Score(floor, 0, 0));
        return enough ? Optional.empty() : Optional.of(new Wanted(asked, false, min));
    }

    void found(Wanted wanted, List<Candidate> candidates) {
        floor = wanted.floor();
        candidates.stream().filter(seen::add).forEach(waiting::add);
    }

    /** Those to be read next; none when the best of those found are known. */
    List<Candidate> next() {
        List<Candidate> next = new ArrayList<>();
        if (!isEnough()) {
            int piece = Math.max(PIECE, 2 * query().limit());
            while (next.size() < piece && !waiting.isEmpty()) {
                next.add(waiting.remove());
            }
        }
        return next;
    }

    // the next one's words are no more alike than their stems, and those behind it are no better
    private boolean isEnough() {
        Candidate next = waiting.peek();
        return next == null || isEnough(new Score(next.most(), next.most(), next.verbatim()));
    }

    /** Whether none that scores at most so much would be shown, unless it were newer than one as good. */
    private boolean isEnough(Score most) {
        int limit = query().limit();
        return best.size() >= limit && BEST_SCORE_FIRST.compare(sorted().get(limit - 1).score, most) <= 0;
    }

    /** @param penalty what others hold against it */
    void add(Detail detail, int penalty) {
        boolean equal =
                Keys.exact(detail.source()).equals(Keys.exact(asked.query().text()));
        Score plain = equal
                ? Score.EQUAL
                : Score.of(asked.tokens(), Tokens.of(asked.query().from(), detail.source()));
        if (plain.best() < asked.query().min()) {
            return;
        }
        int context = equal ? context(detail) : 0;
        int all = penalty + (detail.approved() ? 0 : UNAPPROVED);
        Score score = context > 0 ? new Score(context, context, context) : equal ? plain : plain.cappedAt(99);
        Match.Kind kind = context > 0 ? Match.Kind.CONTEXT : equal ? Match.Kind.EXACT : Match.Kind.FUZZY;
        Ranked ranked = new Ranked(detail, score.less(all), Math.max(0, score.verbatim() - all), kind, all);
        best.merge(
                Keys.exact(detail.source()) + "\n" + Keys.exact(detail.target()),
                ranked,
                (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
    }

    /** 101 or 102 where it stands between the same neighbours, else 0. */
    private int context(Detail detail) {
        Unit.Context context = detail.context();
        Query query = asked.query();
        if (context == null
                || !query.hasContext()
                || !Objects.equals(context.previousKey(), asked.previousKey())
                || !Objects.equals(context.nextKey(), asked.nextKey())) {
            return 0;
        }
        return query.lineage() != null && query.lineage().equals(context.lineage()) ? 102 : 101;
    }

    private List<Ranked> sorted() {
        return best.values().stream().sorted(BEST_FIRST).toList();
    }

    List<Match> matches() {
        return sorted().stream().limit(asked.query().limit()).map(this::match).toList();
    }

    private Match match(Ranked one) {
        Detail detail = one.detail;
        return new Match(
                detail.unitId(),
                detail.source(),
                detail.target(),
                one.shown,
                one.kind,
                one.penalty,
                detail.approved(),
                new ArrayList<>(WordDiff.between(detail.source(), asked.query().text())),
                detail.reportId(),
                detail.version(),
                detail.approvedAt(),
                detail.translator(),
                detail.reviewer());
    }
}
