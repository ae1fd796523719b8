package org.warraq.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.warraq.language.Keys;
import org.warraq.language.Tokens;
import org.warraq.memory.Candidates.Asked;
import org.warraq.memory.Candidates.Candidate;
import org.warraq.memory.Details.Detail;
import org.warraq.report.WordDiff;

/** The best matches of one query: takes its candidates in pieces, the most promising first, until no other can be better. */
final class Ranking {

    private static final int UNAPPROVED = 5;
    private static final int PIECE = 32;

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt((Ranked one) -> one.score.stems())
            .thenComparingInt(one -> one.score.words())
            .thenComparingInt(one -> one.score.verbatim())
            .thenComparing(one -> one.detail.approvedAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(one -> one.detail.unitId())
            .reversed();

    private final Asked asked;
    private final List<Candidate> candidates;
    private final Map<String, Ranked> best = new HashMap<>();
    private int taken;

    /** @param score with penalties; in context above 100 all through */
    private record Ranked(Detail detail, Score score, int shown, Match.Kind kind, int penalty) {}

    Ranking(Asked asked, List<Candidate> candidates) {
        this.asked = asked;
        this.candidates = candidates.stream()
                .sorted(Comparator.comparingInt(Ranking::most).reversed())
                .toList();
    }

    private static int most(Candidate candidate) {
        return candidate.exact() ? 102 : Math.min(99, candidate.stems());
    }

    /** Those to be read next; none when the best are known. */
    List<Candidate> next() {
        if (taken == candidates.size() || isEnough()) {
            return List.of();
        }
        int from = taken;
        taken = Math.min(
                candidates.size(), taken + Math.max(PIECE, 4 * asked.query().limit()));
        return candidates.subList(from, taken);
    }

    private boolean isEnough() {
        List<Ranked> found = sorted();
        int limit = asked.query().limit();
        return found.size() >= limit && found.get(limit - 1).score.stems() > most(candidates.get(taken));
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
