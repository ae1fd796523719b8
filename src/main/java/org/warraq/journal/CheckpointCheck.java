package org.warraq.journal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Checkpoints.Checkpoint;
import org.warraq.journal.Verification.Break;
import org.warraq.language.Keyed;

/** Whether what a checkpoint saw still stands. Chains may have grown since, and new ones begun; nothing may be gone. */
@Component
public class CheckpointCheck {

    private static final int AT_ONCE = 5_000;

    private static final String FALLEN = """
            with head as (
                select chain, seq, sha256
                from unnest(cast(:chains as text[]), cast(:seqs as bigint[]), cast(:hashes as text[]))
                     as head (chain, seq, sha256)),
            found as (
                select head.*, case when head.chain like 'journal/%' then
                    (select encode(entry.sha256, 'hex') from journal_entry as entry
                     where entry.chain = substr(head.chain, 9) and entry.seq = head.seq)
                else
                    (select encode(version.sha256, 'hex') from version
                     where head.chain ~ '^version/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[a-z]{2,3}$'
                       and version.report_id = cast(split_part(head.chain, '/', 2) as uuid)
                       and version.language = split_part(head.chain, '/', 3) and version.number = head.seq)
                end as stands
                from head)
            select chain, seq, case when stands is null then 'missing' else 'rewritten' end as problem
            from found where stands is distinct from sha256
            order by chain collate "C"
            """;

    private final JdbcClient jdbc;
    private final CheckpointKey key;

    CheckpointCheck(JdbcClient jdbc, CheckpointKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** What is known of who signed a checkpoint. */
    public enum Signed implements Keyed {
        /** By our key. */
        VALID,
        /** By no key of ours, or for another text. */
        WRONG,
        /** Not at all, though a key is configured. */
        MISSING,
        /** No key is configured, so nothing can be said. */
        UNCHECKED;

        @Override
        @com.fasterxml.jackson.annotation.JsonValue
        public String key() {
            return Keyed.super.key();
        }
    }

    /** @param broken {@code missing} or {@code rewritten} heads; of the chain {@code checkpoint}, what is wrong with itself */
    public record Result(Signed signed, int heads, List<Break> broken) {}

    @Transactional(readOnly = true)
    public Result check(Checkpoint checkpoint) {
        List<Break> broken = new ArrayList<>();
        Signed signed = signed(checkpoint);
        if (signed == Signed.WRONG || signed == Signed.MISSING) {
            broken.add(new Break("checkpoint", 0, "signature"));
        }
        if (checkpoint.chains() != checkpoint.heads().size()
                || !HeadsHash.of(checkpoint.heads()).equals(checkpoint.sha256())) {
            broken.add(new Break("checkpoint", 0, "sha256"));
        }
        for (int from = 0; from < checkpoint.heads().size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, checkpoint.heads().size());
            broken.addAll(fallen(checkpoint.heads().subList(from, to)));
        }
        return new Result(signed, checkpoint.heads().size(), broken);
    }

    private Signed signed(Checkpoint checkpoint) {
        if (!key.isConfigured()) {
            return Signed.UNCHECKED;
        }
        if (checkpoint.signature() == null) {
            return Signed.MISSING;
        }
        boolean ours = key.made(checkpoint.signature(), checkpoint.at() + " " + checkpoint.sha256());
        return ours ? Signed.VALID : Signed.WRONG;
    }

    private List<Break> fallen(List<ChainHead> heads) {
        return jdbc.sql(FALLEN)
                .param("chains", heads.stream().map(ChainHead::chain).toArray(String[]::new))
                .param("seqs", heads.stream().map(ChainHead::seq).toArray(Long[]::new))
                .param("hashes", heads.stream().map(ChainHead::sha256).toArray(String[]::new))
                .query((row, number) -> new Break(row.getString("chain"), row.getLong("seq"), row.getString("problem")))
                .list();
    }
}
