package org.warraq.report;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.CanonicalJson;

/** The bytes a report was imported from, kept as they came. */
@Component
public class Originals {

    private static final String KEEP = """
            insert into original (report_id, media_type, bytes, sha256, findings, received)
            values (:report, :type, :bytes, :sha256, :findings, clock())
            """;

    private final JdbcClient jdbc;

    Originals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param mediaType as the sender declared it, charset included */
    public record Original(String mediaType, byte[] bytes) {}

    /** @param findings what the reader could not place, as JSON */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID report, Original original, String findings) {
        jdbc.sql(KEEP)
                .param("report", report)
                .param("type", original.mediaType())
                .param("bytes", original.bytes())
                .param("sha256", CanonicalJson.digest(original.bytes()))
                .param("findings", findings)
                .update();
    }

    /** What the reader could not place, as the JSON it was kept as; empty where nothing was imported. */
    public Optional<String> findings(UUID report) {
        return jdbc.sql("select findings from original where report_id = :report")
                .param("report", report)
                .query(String.class)
                .optional();
    }

    public Optional<Original> find(UUID report) {
        return jdbc.sql("select media_type, bytes from original where report_id = :report and bytes <> ''")
                .param("report", report)
                .query((row, number) -> new Original(row.getString("media_type"), row.getBytes("bytes")))
                .optional();
    }
}
