package org.warraq.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.memory.Match;
import org.warraq.memory.Memory;
import org.warraq.memory.Query;
import org.warraq.report.Report;

/**
 * Fills what nobody has translated yet from the memory. A unit that stood between the same sentences, approved and with
 * nothing against it, stands for itself; an equal source alone is there to be confirmed; where one source has two
 * translations, somebody has to choose, and nothing is filled in. What is superseded is not filled in, nor is it a choice.
 */
@Component
class Prefill {

    private static final int EXACT = 100;
    private static final int LIMIT = 10;

    private final Memory memory;

    Prefill(Memory memory) {
        this.memory = memory;
    }

    /** The same segments, some of these with a target. */
    List<Segment> fill(Report report, Language to, List<Segment> segments, Predicate<Segment> these) {
        List<Integer> empty = new ArrayList<>();
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment one = segments.get(i);
            if (one.state() == SegmentState.OPEN && one.target().isBlank() && !one.isAlone() && these.test(one)) {
                empty.add(i);
                queries.add(SegmentContext.query(report.id(), report.sourceLanguage(), to, segments, i, EXACT, LIMIT));
            }
        }
        List<Segment> filled = new ArrayList<>(segments);
        List<List<Match>> found = queries.isEmpty() ? List.of() : memory.matches(queries);
        for (int i = 0; i < found.size(); i++) {
            int place = empty.get(i);
            filled.set(place, filled(segments.get(place), found.get(i)));
        }
        return filled;
    }

    static Segment filled(Segment open, List<Match> found) {
        List<Match> matches =
                found.stream().filter(match -> match.superseded() == null).toList();
        return only(matches, match -> match.fillsItself() && match.score() > EXACT + 1)
                .or(() -> only(matches, Match::fillsItself))
                .map(match -> from(open, match, SegmentState.TRANSLATED, Origin.Kind.CONTEXT))
                .or(() -> only(matches, match -> match.kind() != Match.Kind.FUZZY)
                        .map(match -> from(open, match, SegmentState.DRAFTED, Origin.Kind.EXACT)))
                .orElse(open);
    }

    /** The best of these, if they all say the same. */
    private static Optional<Match> only(List<Match> matches, Predicate<Match> these) {
        Map<String, Match> different = new LinkedHashMap<>();
        matches.stream().filter(these).forEach(match -> different.putIfAbsent(Keys.exact(match.target()), match));
        return different.size() == 1 ? different.values().stream().findFirst() : Optional.empty();
    }

    private static Segment from(Segment open, Match match, SegmentState state, Origin.Kind kind) {
        return SegmentChange.of(open)
                .target(match.target())
                .state(state)
                .origin(new Origin(kind, match.score(), match.unitId()))
                .made();
    }
}
