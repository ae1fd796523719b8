package org.warraq.report;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Keys;
import org.warraq.language.Sha256;

/** The bytes a report was imported from, kept as they came. */
@Component
public class Originals {

    private static final String KEEP = """
            insert into original (report_id, media_type, bytes, sha256, text_sha256, findings, received)
            values (:report, :type, :bytes, :sha256, :text, :findings, clock())
            """;

    private static final String EARLIER = """
            select report.id, edition.headline
            from original
            join report on report.id = original.report_id
            join edition on edition.report_id = report.id and edition.language = report.source_language
            where original.sha256 = :sha256 or original.text_sha256 = :text
            order by original.received, report.id
            limit 1
            """;

    private final JdbcClient jdbc;

    Originals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param mediaType as the sender declared it, charset included */
    public record Original(String mediaType, byte[] bytes) {}

    /** A report made from the same wire before. */
    public record Earlier(UUID report, String headline) {}

    /** The first report that was made of these very bytes, or of these words in another file. */
    public Optional<Earlier> earlier(byte[] bytes, Content content) {
        return jdbc.sql(EARLIER)
                .param("sha256", Sha256.of(bytes))
                .param("text", digest(content))
                .query((row, number) -> new Earlier(row.getObject("id", UUID.class), row.getString("headline")))
                .optional();
    }

    /** Over every word in reading order; white space and what is invisible make no difference. */
    private static byte[] digest(Content content) {
        StringBuilder words = new StringBuilder();
        Parts.of(content).forEach(part -> words.append(part.text()).append(' '));
        return Sha256.of(Keys.exact(words.toString()));
    }

    /**
     * @param content what was read from it, before anybody changed that
     * @param findings what the reader could not place, as JSON
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID report, Original original, Content content, String findings) {
        jdbc.sql(KEEP)
                .param("report", report)
                .param("type", original.mediaType())
                .param("bytes", original.bytes())
                .param("sha256", Sha256.of(original.bytes()))
                .param("text", digest(content))
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

    /** Whether a report was imported, and what it was made of has not been removed since. */
    public boolean isKept(UUID report) {
        return jdbc.sql("select exists (select from original where report_id = :report and bytes <> '')")
                .param("report", report)
                .query(Boolean.class)
                .single();
    }

    public Optional<Original> find(UUID report) {
        return jdbc.sql("select media_type, bytes from original where report_id = :report and bytes <> ''")
                .param("report", report)
                .query((row, number) -> new Original(row.getString("media_type"), row.getBytes("bytes")))
                .optional();
    }
}
