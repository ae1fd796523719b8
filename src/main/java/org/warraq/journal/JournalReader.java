package org.warraq.journal;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.language.TimeBounds;

/** Reads the journal: by pages, in either order, or whole. */
@Component
public class JournalReader {

    private static final String SOME = """
            select * from journal_entry
            where chain = :chain
              and (cast(:actions as text) is null or (action ~ :actions) <> :but)
              and (cast(:action as text) is null or action = :action)
              and (cast(:actor as uuid) is null or actor = :actor)
              and (cast(:language as text) is null or language = :language)
              and (cast(:stage as text) is null or stage = :stage)
              and (cast(:from as timestamptz) is null or at >= :from)
              and (cast(:until as timestamptz) is null or at < :until)
            """;

    private static final String OLDEST = SOME + "and seq > :after order by seq limit :limit";
    private static final String NEWEST = SOME + "and seq < :after order by seq desc limit :limit";

    private static final String ACTORS =
            "select distinct actor from journal_entry where chain = :chain and actor is not null";

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    JournalReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after the number of the last line seen; {@code null} starts at the oldest */
    public List<JournalLine> oldest(Chain chain, JournalFilter filter, @Nullable Long after, int limit) {
        return read(OLDEST, chain, filter, after == null ? 0 : after, limit);
    }

    /** @param before the number of the last line seen; {@code null} starts at the newest */
    public List<JournalLine> newest(Chain chain, JournalFilter filter, @Nullable Long before, int limit) {
        return read(NEWEST, chain, filter, before == null ? Long.MAX_VALUE : before, limit);
    }

    /** The last entry of an action. */
    public Optional<JournalLine> last(Chain chain, String action) {
        return newest(chain, JournalFilter.of(action), null, 1).stream().findFirst();
    }

    /** Hands over every line, oldest first, some at a time: any length is fine. */
    public void all(Chain chain, JournalFilter filter, Consumer<List<JournalLine>> lines) {
        Long after = null;
        List<JournalLine> some;
        do {
            some = oldest(chain, filter, after, AT_ONCE);
            if (!some.isEmpty()) {
                lines.accept(some);
                after = some.get(some.size() - 1).seq();
            }
        } while (some.size() == AT_ONCE);
    }

    /** Everybody who did something in a chain. */
    public List<UUID> actors(Chain chain) {
        return jdbc.sql(ACTORS).param("chain", chain.name()).query(UUID.class).list();
    }

    private List<JournalLine> read(String sql, Chain chain, JournalFilter filter, long edge, int limit) {
        return jdbc.sql(sql)
                .param("chain", chain.name())
                .param("actions", filter.actions(), Types.VARCHAR)
                .param("but", filter.but())
                .param("action", filter.action(), Types.VARCHAR)
                .param("actor", filter.actor(), Types.OTHER)
                .param(
                        "language",
                        filter.language() == null ? null : filter.language().tag(),
                        Types.VARCHAR)
                .param("stage", filter.stage(), Types.VARCHAR)
                .param("from", moment(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", moment(filter.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", edge)
                .param("limit", limit)
                .query(Journal::line)
                .list();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : TimeBounds.nearest(at).atOffset(ZoneOffset.UTC);
    }
}
