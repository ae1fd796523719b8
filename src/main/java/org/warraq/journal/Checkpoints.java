package org.warraq.journal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The heads of all chains at one moment, and a hash over them. Kept outside, it shows even the rewriting of whole chains. It
 * is signed where a key is configured, see {@link CheckpointKey}.
 */
@Component
public class Checkpoints {

    private static final String HEADS = """
            select chain, seq, encode(sha256, 'hex') as sha256 from (
                (select distinct on (chain) 'journal/' || chain as chain, seq, sha256
                 from journal_entry order by chain, seq desc)
                union all
                (select distinct on (report_id, language)
                        'version/' || report_id || '/' || language, number, sha256
                 from version order by report_id, language, number desc)) as heads
            order by chain collate "C"
            """;

    private final JdbcTemplate jdbc;
    private final CheckpointKey key;

    Checkpoints(JdbcTemplate jdbc, CheckpointKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /**
     * @param chains how many heads went in
     * @param sha256 over the lines {@code chain seq sha256}, sorted by chain, each ended by a line feed, as UTF-8
     * @param signature of the text {@code at sha256}, Ed25519 in Base64; {@code null} where no key is configured
     * @param heads sorted by chain
     */
    public record Checkpoint(
            Instant at, int chains, String sha256, @Nullable String signature, List<ChainHead> heads) {

        public Checkpoint {
            heads = List.copyOf(heads);
        }
    }

    /** All heads are of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Checkpoint make() {
        List<ChainHead> heads = jdbc.query(
                HEADS,
                (row, number) -> new ChainHead(row.getString("chain"), row.getLong("seq"), row.getString("sha256")));
        Instant at = Objects.requireNonNull(jdbc.queryForObject("select clock()", Timestamp.class))
                .toInstant();
        String sha256 = HeadsHash.of(heads);
        return new Checkpoint(at, heads.size(), sha256, key.sign(at + " " + sha256), heads);
    }
}
