package org.warraq.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the journal; {@link JournalReader} reads it. An entry is written in the transaction that does what it records. Whoever writes to a
 * report's chain holds the lock on the report's row; the chain {@code newsroom} is locked here.
 */
@Component
public class Journal {

    private static final String LOCK_NEWSROOM = "select pg_advisory_xact_lock(hashtext('warraq.journal.newsroom'))";

    private static final String TAIL = """
            select clock() as now, tail.seq, tail.sha256
            from (select 1) as one
            left join lateral (
                select seq, sha256 from journal_entry where chain = :chain order by seq desc limit 1) as tail on true
            """;

    private static final String INSERT = """
            insert into journal_entry (chain, seq, at, actor, action, stage, language, version, reason, detail,
                                       previous_sha256, sha256)
            values (:chain, :seq, :at, :actor, :action, :stage, :language, :version, :reason, :detail,
                    :previous, :sha256)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    Journal(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private record Tail(Instant now, long seq, byte[] sha256) {}

    /** Appends in the order given; all get the same time, the database's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Chain chain, Entry... entries) {
        append(chain, List.of(entries));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Chain chain, List<Entry> entries) {
        if (chain.equals(Chain.NEWSROOM)) {
            jdbc.sql(LOCK_NEWSROOM).query((row, number) -> number).single();
        }
        Tail tail =
                jdbc.sql(TAIL).param("chain", chain.name()).query(Journal::tail).single();
        List<MapSqlParameterSource> rows = new ArrayList<>();
        long seq = tail.seq();
        byte[] previous = tail.sha256();
        for (Entry entry : entries) {
            JournalLine line = JournalLine.seal(chain, ++seq, tail.now(), entry, previous);
            rows.add(row(line));
            previous = line.sha256();
        }
        batches.batchUpdate(INSERT, rows.toArray(MapSqlParameterSource[]::new));
    }

    private static Tail tail(ResultSet row, int number) throws SQLException {
        byte[] sha256 = row.getBytes("sha256");
        return new Tail(
                row.getTimestamp("now").toInstant(),
                row.getLong("seq"),
                sha256 == null ? CanonicalJson.nothingBefore() : sha256);
    }

    static JournalLine line(ResultSet row, int number) throws SQLException {
        return new JournalLine(
                row.getString("chain"),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getString("stage"),
                row.getString("language"),
                row.getObject("version", Integer.class),
                row.getString("reason"),
                row.getString("detail"),
                row.getBytes("previous_sha256"),
                row.getBytes("sha256"));
    }

    private static MapSqlParameterSource row(JournalLine line) {
        return new MapSqlParameterSource()
                .addValue("chain", line.chain())
                .addValue("seq", line.seq())
                .addValue("at", Timestamp.from(line.at()))
                .addValue("actor", line.actor(), Types.OTHER)
                .addValue("action", line.action())
                .addValue("stage", line.stage(), Types.VARCHAR)
                .addValue("language", line.language(), Types.VARCHAR)
                .addValue("version", (@Nullable Integer) line.version(), Types.INTEGER)
                .addValue("reason", line.reason(), Types.VARCHAR)
                .addValue("detail", line.detail(), Types.VARCHAR)
                .addValue("previous", line.previousSha256())
                .addValue("sha256", line.sha256());
    }
}
