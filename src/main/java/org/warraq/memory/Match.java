package org.warraq.memory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keyed;
import org.warraq.report.WordDiff;

/**
 * A unit that answers a query.
 *
 * @param source its text in the query's language, whichever side of the unit that is
 * @param score what is shown: the verbatim score, at most 99 where the exact keys differ, 101 or 102 in context; penalties
 *     taken off
 * @param kind by the texts and their context alone, whatever the penalties
 * @param penalty what was taken off
 * @param sourceDiff from the unit's source to the text asked for; kept runs only where they are equal
 * @param translator the name of who translated it, where that is known
 * @param superseded by what, where a later release of its report translates the source otherwise
 * @param correctedElsewhere by what, where another report said the same and was corrected
 */
public record Match(
        UUID unitId,
        String source,
        String target,
        int score,
        Kind kind,
        int penalty,
        boolean approved,
        List<WordDiff.Run> sourceDiff,
        @Nullable UUID reportId,
        @Nullable Integer version,
        @Nullable Instant approvedAt,
        @Nullable String translator,
        @Nullable String reviewer,
        @Nullable Replacement superseded,
        @Nullable Replacement correctedElsewhere) {

    /** What kind of match. */
    public enum Kind implements Keyed {
        /** Equal, between equal neighbours: 101; in the same paragraph as well: 102. What is superseded is none. */
        CONTEXT,
        /** Equal: 100. */
        EXACT,
        /** Alike: 99 or less. */
        FUZZY;

        @Override
        @JsonValue
        public String key() {
            return Keyed.super.key();
        }
    }

    /** Whether it may stand without anybody having looked: in context, approved, and nothing against it. */
    public boolean fillsItself() {
        return kind == Kind.CONTEXT && approved && superseded == null && penalty == 0;
    }
}
