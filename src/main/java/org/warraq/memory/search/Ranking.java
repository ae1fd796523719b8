package org.warraq.memory.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.warraq.language.Keys;
import org.warraq.language.Tokens;
import org.warraq.memory.Match;
import org.warraq.memory.Query;
import org.warraq.memory.Replacement;
import org.warraq.memory.Unit;
import org.warraq.memory.index.TokenHashes;
import org.warraq.memory.store.UnitDetails;
import org.warraq.memory.store.UnitDetails.Detail;
import org.warraq.report.WordDiff;

/**
 * The best matches of one query: reads what it gets in pieces, the most promising first, until no other can be better.
 */
public final class Ranking {

    private static final int UNAPPROVED = 5;
    /** Besides: it is there to be found, below what stands in its place. */
    private static final int SUPERSEDED = 10;

    private static final Comparator<Score> BEST_SCORE_FIRST = Comparator.comparingInt(Score::stems)
            .thenComparingInt(Score::words)
            .thenComparingInt(Score::verbatim)
            .reversed();

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(
                    (Ranked one) -> one.score, BEST_SCORE_FIRST.reversed())
            .thenComparing(one -> one.detail.approvedAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(one -> one.detail.unitId())
            .reversed();

    private static final Comparator<MatchCandidate> MOST_PROMISING_FIRST = Comparator.comparing(
                    MatchCandidate::most, BEST_SCORE_FIRST.reversed())
            .thenComparing(MatchCandidate::unitId)
            .reversed();

    private final PreparedQuery asked;
    private final PriorityQueue<MatchCandidate> waiting = new PriorityQueue<>(MOST_PROMISING_FIRST);
    private final Set<MatchCandidate> seen = new HashSet<>();
    private final DuplicatePairs twins = new DuplicatePairs();
    private final Map<String, Ranked> best = new HashMap<>();
    // units often differ in their translations only
    private final Map<String, Score> scores = new HashMap<>();
    private final String exactKey;
    /** So many are read next; then twice as many */
    private int piece;

    /** @param score with penalties; in context above 100 all through */
    private record Ranked(Detail detail, Score score, int shown, Match.Kind kind, int penalty) {}

    public Ranking(PreparedQuery asked) {
        this.asked = asked;
        piece = query().limit();
        exactKey = Keys.exact(asked.query().text());
    }

    PreparedQuery asked() {
        return asked;
    }

    public Query query() {
        return asked.query();
    }

    /** Whether a text that scores so much at most, and is not equal, may be one of the best. */
    boolean wants(int most) {
        return !isEnough(new Score(most, most, most));
    }

    /** Takes in a text that is equal. */
    void addEqual(UUID unit, int position, boolean inContext) {
        add(new MatchCandidate(unit, position, inContext ? Score.IN_CONTEXT : Score.EQUAL, null));
    }

    /** Takes in another that may be a match. */
    void addAlike(UUID unit, int position, long pairKey, TokenHashes print) {
        Score most = asked.most(print).cappedAt(99);
        if (most.best() >= query().min()) {
            add(new MatchCandidate(unit, position, most, pairKey));
        }
    }

    private void add(MatchCandidate candidate) {
        if (seen.add(candidate)) {
            waiting.add(candidate);
        }
    }

    /** Those to be read next; none when the best of those found are known. */
    public List<UnitDetails.Wanted> next() {
        List<UnitDetails.Wanted> next = new ArrayList<>();
        if (!isEnough()) {
            while (next.size() < piece && !waiting.isEmpty()) {
                MatchCandidate one = waiting.remove();
                if (twins.isFirst(one)) {
                    next.add(new UnitDetails.Wanted(one.unitId(), one.position(), query().to()));
                }
            }
            piece *= 2;
        }
        return next;
    }

    // those behind the next one are no better
    private boolean isEnough() {
        MatchCandidate next = waiting.peek();
        return next == null || isEnough(next.most());
    }

    /** Whether none that scores at most so much would be shown, unless it were newer than one as good. */
    private boolean isEnough(Score most) {
        int limit = query().limit();
        return best.size() >= limit && BEST_SCORE_FIRST.compare(sorted().get(limit - 1).score, most) <= 0;
    }

    /** @param penalty what others hold against it */
    public void add(Detail detail, int penalty) {
        if (!detail.approved()) {
            waiting.addAll(twins.free(detail.unitId()));
        }
        boolean equal = Keys.exact(detail.source()).equals(exactKey);
        Score plain = equal ? Score.EQUAL : scores.computeIfAbsent(detail.source(), this::score);
        if (plain.best() < asked.query().min()) {
            return;
        }
        boolean superseded = detail.superseded() != null;
        int context = equal && !superseded ? context(detail) : 0;
        int all = penalty + (detail.approved() ? 0 : UNAPPROVED) + (superseded ? SUPERSEDED : 0);
        Score score = context > 0 ? new Score(context, context, context) : equal ? plain : plain.cappedAt(99);
        Match.Kind kind = context > 0 ? Match.Kind.CONTEXT : equal ? Match.Kind.EXACT : Match.Kind.FUZZY;
        Ranked ranked = new Ranked(detail, score.less(all), Math.max(0, score.verbatim() - all), kind, all);
        best.merge(
                Keys.exact(detail.source()) + "\n" + Keys.exact(detail.target()),
                ranked,
                (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
    }

    private Score score(String source) {
        return Score.of(asked.tokens(), Tokens.of(asked.query().from(), source));
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

    public List<Match> matches() {
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
                detail.reviewer(),
                detail.superseded(),
                Replacement.elsewhere(detail.replacement(), detail.reportId()));
    }
}
