package org.warraq.translation.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.memory.Match;
import org.warraq.memory.Memory;
import org.warraq.memory.Query;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentContext;

/** What the memory has for the segments that are still to be translated. */
@Component
public class XliffMatches {

    private static final int LEAST = 70;
    private static final int EACH = 3;
    private static final int AT_ONCE = 100;
    private static final int EQUAL = 100;

    private final Memory memory;

    XliffMatches(Memory memory) {
        this.memory = memory;
    }

    /**
     * By the segments' ids.
     *
     * @param segments all of the report's, in its order
     */
    public Map<UUID, List<XliffDocument.Candidate>> of(
            UUID report, Language from, List<Segment> segments, Language to) {
        Map<UUID, List<XliffDocument.Candidate>> all = new HashMap<>();
        List<Segment> asked = new ArrayList<>();
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).unfinished()) {
                asked.add(segments.get(i));
                queries.add(SegmentContext.query(report, from, to, segments, i, LEAST, EACH));
            }
        }
        for (int start = 0; start < queries.size(); start += AT_ONCE) {
            List<List<Match>> found = memory.matches(queries.subList(start, Math.min(start + AT_ONCE, queries.size())));
            for (int i = 0; i < found.size(); i++) {
                all.put(
                        asked.get(start + i).id(),
                        found.get(i).stream()
                                // outside tools know nothing of that, and would offer it as any other
                                .filter(match -> match.superseded() == null)
                                .map(XliffMatches::candidate)
                                .toList());
            }
        }
        return all;
    }

    private static XliffDocument.Candidate candidate(Match match) {
        String type = match.kind() == Match.Kind.CONTEXT ? "icm" : "tm";
        return new XliffDocument.Candidate(
                match.source(), match.target(), Math.min(match.score(), EQUAL), type, "memory");
    }
}
