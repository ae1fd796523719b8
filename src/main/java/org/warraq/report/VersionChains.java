package org.warraq.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.CanonicalJson;
import org.warraq.journal.Verification;
import org.warraq.language.Sha256;

/** The versions of each edition form a chain; this says whether all of them hold. */
@Component
public class VersionChains {

    // A version may say nothing only where the journal tells that one asked for it and another confirmed it.
    private static final String ALL = """
            select version.*, case when version.content = '' then exists (
                select 1 from journal_entry as confirmed
                join journal_entry as asked on asked.chain = confirmed.chain and asked.action = 'removal-asked'
                    and asked.language = confirmed.language and asked.version = confirmed.version
                    and asked.seq < confirmed.seq and asked.actor <> confirmed.actor
                where confirmed.chain = cast(version.report_id as text) and confirmed.action = 'removal-confirmed'
                  and confirmed.language = version.language and confirmed.version = version.number)
                else false end as removed
            from version order by report_id, language, number
            """;

    private static final int AT_ONCE = 100;

    private final JdbcTemplate template;

    VersionChains(JdbcTemplate template) {
        this.template = template;
    }

    /** Recomputes every seal of every edition's chain. */
    @Transactional(readOnly = true)
    public Verification.Result verify() {
        Verification.Walk walk = new Verification.Walk();
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(AT_ONCE);
        streaming.query(ALL, row -> {
            String chain = row.getString("report_id") + "/" + row.getString("language");
            byte[] seal = row.getBytes("sha256");
            walk.see(chain, row.getInt("number"), row.getBytes("previous_sha256"), seal, computed(row));
            walk.require(whole(row), "content");
        });
        return walk.result();
    }

    private static byte[] computed(ResultSet row) throws SQLException {
        try {
            return VersionRow.read(row, 0).head().seal();
        } catch (IllegalArgumentException unreadable) {
            // A language or kind that there is not: nobody of ours wrote that.
            return CanonicalJson.nothingBefore();
        }
    }

    private static boolean whole(ResultSet row) throws SQLException {
        if (row.getBoolean("removed")) {
            return true;
        }
        byte[] content = Sha256.of(row.getString("content"));
        return Arrays.equals(content, row.getBytes("content_sha256"));
    }
}
