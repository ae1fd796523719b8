package org.warraq.editing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.translation.LastViewed;

/**
 * Who has which segment open, and what changed since somebody last looked. A segment that is open is shown to the others and
 * kept from nobody: what is saved is kept apart by its row version.
 */
@Component
public class SegmentLeases {

    private static final int SECONDS = 45;

    // Free, one's own, or forgotten; another's is left to them.
    private static final String TAKE = "with held as (" + TranslationWriters.HELD + ")," + """
            swept as (
                delete from segment_lease where report_id = :report and language = :language
                    and segment_id <> :segment and (until < clock() or person_id = :me)),
            taken as (
                insert into segment_lease (segment_id, report_id, language, person_id, until)
                select segment.id, segment.report_id, segment.language, :me, clock() + make_interval(secs => :seconds)
                from held join segment on segment.report_id = held.report_id and segment.language = held.language
                where segment.id = :segment
                on conflict (segment_id) do update set person_id = excluded.person_id, until = excluded.until
                where segment_lease.person_id = excluded.person_id or segment_lease.until < clock()
                returning until)
            select until from taken
            """;

    private static final String OF = """
            select person.username, person.name, lease.until
            from segment_lease as lease join person on person.id = lease.person_id
            where lease.segment_id = :segment and lease.report_id = :report and lease.language = :language
              and lease.until > clock()
            """;

    private static final String FREE = """
            delete from segment_lease
            where segment_id = :segment and report_id = :report and language = :language and person_id = :me
            """;

    private static final String MARKS = """
            select segment.id, person.username,
                   look.before_at is null or coalesce(%s, false) as changed
            from segment
            left join segment_lease as lease on lease.segment_id = segment.id and lease.until > clock()
            left join person on person.id = lease.person_id
            left join last_look as look on look.report_id = segment.report_id
                and look.language = segment.language and look.person_id = :me
            where segment.report_id = :report and segment.language = :language
            """.formatted(LastViewed.CHANGED);

    private final JdbcClient jdbc;
    private final TranslationWriters writers;

    SegmentLeases(JdbcClient jdbc, TranslationWriters writers) {
        this.jdbc = jdbc;
        this.writers = writers;
    }

    /** @param until when it is over unless it is taken again */
    public record Lease(String by, String byName, Instant until) {}

    /**
     * @param takenBy the username of who has it open
     * @param changed whether somebody else changed it since the reader last looked, or they never did
     */
    public record Mark(@Nullable String takenBy, boolean changed) {}

    /**
     * Somebody opens a segment, or still has it open. They have one at a time.
     *
     * @throws Refusal 409 if somebody else has it open
     */
    @Transactional
    public Lease take(Person me, UUID report, Language language, UUID segment) {
        Optional<Instant> until = jdbc.sql(TAKE)
                .params(TranslationWriters.parameters(me, report, language, TranslationVerb.LEASE))
                .param("segment", segment)
                .param("seconds", SECONDS)
                .query((row, number) -> row.getTimestamp("until").toInstant())
                .optional();
        return until.map(end -> new Lease(me.username(), me.name(), end))
                .orElseThrow(() -> whyNot(me, report, language, segment));
    }

    private Refusal whyNot(Person me, UUID report, Language language, UUID segment) {
        writers.require(me, report, language, TranslationVerb.LEASE);
        return of(report, language, segment)
                .map(lease -> Refusal.conflict("segment-taken", lease.byName()))
                .orElseGet(() -> Refusal.unknown("segment"));
    }

    /** Who has it open now. */
    public Optional<Lease> of(UUID report, Language language, UUID segment) {
        return on(OF, report, language)
                .param("segment", segment)
                .query((row, number) -> new Lease(
                        row.getString("username"),
                        row.getString("name"),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    @Transactional
    public void free(Person me, UUID report, Language language, UUID segment) {
        on(FREE, report, language)
                .param("me", me.id())
                .param("segment", segment)
                .update();
    }

    /** What stands beside each segment for this reader. */
    public Map<UUID, Mark> marks(Person me, UUID report, Language language) {
        Map<UUID, Mark> marks = new HashMap<>();
        on(MARKS, report, language).param("me", me.id()).query(row -> {
            marks.put(row.getObject("id", UUID.class), new Mark(row.getString("username"), row.getBoolean("changed")));
        });
        return marks;
    }

    private JdbcClient.StatementSpec on(String sql, UUID report, Language language) {
        return jdbc.sql(sql).param("report", report).param("language", language.tag());
    }
}
