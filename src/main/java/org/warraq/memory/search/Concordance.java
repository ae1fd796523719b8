package org.warraq.memory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.memory.Passage;
import org.warraq.memory.Replacement;
import org.warraq.memory.index.KeyFrequencies;
import org.warraq.memory.store.Replacements;
import org.warraq.memory.store.UnitDetails;

/** Finds a phrase in the memory. */
@Component
public class Concordance {

    private static final String FIND = """
            select unit.id, unit.approved, unit.report_id, unit.approved_at, unit.translator, unit.reviewer,
                   found.text as found,
                   (select other.text from memory_text as other
                    where other.unit_id = found.unit_id and other.language = :other and other.position <> found.position
                    order by other.position limit 1) as other,
                   %s
            from memory_phrase(:language, :first, :second, cast(:before as uuid), :limit, :often) as found
            join memory_unit as unit on unit.id = found.unit_id
            join memory_text as side on side.unit_id = found.unit_id and side.position = found.position
            %s
            order by unit.id desc
            """.formatted(Replacements.COLUMNS, Replacements.JOIN);

    /** What it costs to look whether a text has keys, measured by what it costs to find one by them. */
    private static final double LOOKING = 0.5;

    /** How many of the texts with one key of a phrase have the other, where few do; a guess. */
    private static final double TOGETHER = 0.1;

    /** So many texts are read at once at most. */
    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final KeyFrequencies frequencies;

    Concordance(JdbcClient jdbc, KeyFrequencies frequencies) {
        this.jdbc = jdbc;
        this.frequencies = frequencies;
    }

    public List<Passage> of(Language from, Language to, String text, int limit) {
        return Stream.of(from, to)
                .distinct()
                .map(language -> Phrase.of(language, text))
                .filter(phrase -> !phrase.isEmpty())
                .flatMap(phrase -> passages(phrase, from, to, limit).stream())
                .sorted(Comparator.comparing(Passage::unitId).reversed())
                .limit(limit)
                .toList();
    }

    private record Found(UUID id, @Nullable Passage passage) {}

    private List<Passage> passages(Phrase phrase, Language from, Language to, int limit) {
        List<Passage> passages = new ArrayList<>();
        @Nullable UUID before = null;
        int read = 0;
        int atOnce = limit;
        while (passages.size() < limit) {
            List<Found> found = read(phrase, from, to, before, atOnce);
            found.stream().map(Found::passage).filter(Objects::nonNull).forEach(passages::add);
            if (found.size() < atOnce) {
                break;
            }
            before = found.get(found.size() - 1).id();
            read += found.size();
            atOnce = atOnce(limit, passages.size(), read);
        }
        return passages;
    }

    // thousands may have both keys and not the phrase, and where they are found by their keys it is all of them each
    // time
    private static int atOnce(int limit, int passages, int read) {
        long likely = (long) (limit - passages) * read / Math.max(1, passages);
        return (int) Math.max(limit, Math.min(2 * likely, AT_ONCE));
    }

    private List<Found> read(Phrase phrase, Language from, Language to, @Nullable UUID before, int limit) {
        KeyFrequencies.Counts counts = frequencies.counts();
        int[] keys = phrase.keys(counts);
        Language other = phrase.language().equals(from) ? to : from;
        return jdbc.sql(FIND)
                .param("language", phrase.language().tag())
                .param("other", other.tag())
                .param("first", keys[0])
                .param("second", keys[1])
                .param("before", before)
                .param("limit", limit)
                .param("often", isOften(keys, limit, counts))
                .query((row, number) -> found(row, phrase, from))
                .list();
    }

    /** Whether so many are sooner met among the newest than all found and sorted. */
    private static boolean isOften(int[] keys, int limit, KeyFrequencies.Counts counts) {
        double first = counts.seen(keys[0]);
        double both = keys[0] == keys[1] ? first : TOGETHER * first;
        return both > 0 && LOOKING * counts.texts() * limit / both < first;
    }

    private static Found found(ResultSet row, Phrase phrase, Language from) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String text = row.getString("found");
        String other = row.getString("other");
        Phrase.Place place = phrase.in(text);
        if (place == null || other == null) {
            return new Found(id, null);
        }
        boolean forward = phrase.language().equals(from);
        UUID report = row.getObject("report_id", UUID.class);
        Replacement replacement = Replacements.of(row);
        return new Found(
                id,
                new Passage(
                        id,
                        forward ? text : other,
                        forward ? other : text,
                        phrase.language(),
                        place.start(),
                        place.end(),
                        row.getBoolean("approved"),
                        report,
                        UnitDetails.time(row, "approved_at"),
                        row.getString("translator"),
                        row.getString("reviewer"),
                        Replacement.here(replacement, report),
                        Replacement.elsewhere(replacement, report)));
    }
}
