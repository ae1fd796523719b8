package org.warraq.memory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.CanonicalJson;
import org.warraq.language.Sha256;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What units said before somebody changed or deleted them by hand; it outlives the unit. */
@Component
public class UnitChanges {

    private static final int MOST = 100;

    private static final String KEEP = """
            insert into memory_unit_change (unit_id, row_version, report_id, changed_by, changed_at, texts)
            values (:id, :version, cast(:report as uuid), :by, clock(), :texts)
            """;

    private static final String OF = """
            select change.row_version, change.changed_at, change.texts, person.username
            from memory_unit_change as change join person on person.id = change.changed_by
            where change.unit_id = :id
            order by change.row_version desc limit :most
            """;

    private final JdbcClient jdbc;

    UnitChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param language BCP 47 */
    public record Said(String language, String text) {}

    /**
     * @param rowVersion the unit's when it said this
     * @param by the username of who changed it
     */
    public record Change(int rowVersion, String by, Instant at, List<Said> texts) {}

    /** Keeps what stands before a change. @return over all of it, for the journal */
    @Transactional(propagation = Propagation.MANDATORY)
    String keep(Person actor, Unit before) {
        String texts = CanonicalJson.of(before.sides().stream()
                .map(side -> new Said(side.tag(), side.text()))
                .toList());
        UUID report = before.reportId();
        jdbc.sql(KEEP)
                .param("id", before.id())
                .param("version", before.rowVersion())
                .param("report", report == null ? null : report.toString())
                .param("by", actor.id())
                .param("texts", texts)
                .update();
        return Sha256.hex(texts);
    }

    /** The newest first, of a unit that is gone as well; nothing where nobody changed it. */
    public List<Change> of(Person actor, UUID unit) {
        Permissions.require(actor, Verb.KEEP_MEMORY);
        return jdbc.sql(OF)
                .param("id", unit)
                .param("most", MOST)
                .query((row, number) -> new Change(
                        row.getInt("row_version"),
                        row.getString("username"),
                        row.getTimestamp("changed_at").toInstant(),
                        JsonMapper.shared().readValue(row.getString("texts"), new TypeReference<List<Said>>() {})))
                .list();
    }
}
