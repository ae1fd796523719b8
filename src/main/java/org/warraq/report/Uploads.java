package org.warraq.report;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.people.Person;
import org.warraq.report.Originals.Original;

/** Texts and files that people have sent and looked at, until they make a report of them: the newest of each, for a day. */
@Component
public class Uploads {

    private static final int KEPT = 10;

    private static final String KEEP = """
            insert into upload (id, person_id, media_type, bytes, findings, received)
            values (:id, :person, :type, :bytes, :findings, clock())
            """;

    private static final String FORGET = """
            delete from upload
            where received < clock() - interval '1 day'
               or id in (select id from upload where person_id = :person order by received desc offset :kept)
            """;

    private static final String FIND = "select * from upload where id = :id and person_id = :person";

    private final JdbcClient jdbc;

    Uploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param findings what the reader said of it, as JSON */
    public record Upload(UUID id, Original original, String findings) {}

    @Transactional
    public UUID keep(Person person, Original original, String findings) {
        UUID id = UUID.randomUUID();
        jdbc.sql(KEEP)
                .param("id", id)
                .param("person", person.id())
                .param("type", original.mediaType())
                .param("bytes", original.bytes())
                .param("findings", findings)
                .update();
        jdbc.sql(FORGET).param("person", person.id()).param("kept", KEPT).update();
        return id;
    }

    /** Their own; nobody else's. */
    public Optional<Upload> find(Person person, UUID id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("person", person.id())
                .query((row, number) -> new Upload(
                        row.getObject("id", UUID.class),
                        new Original(row.getString("media_type"), row.getBytes("bytes")),
                        row.getString("findings")))
                .optional();
    }
}
