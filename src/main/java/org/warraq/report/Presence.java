package org.warraq.report;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Person;

/** Who has an edition open, on whichever node. A page that is not heard of for a minute is not there any more. */
@Component
public class Presence {

    private static final String ENTER = """
            insert into presence (page, report_id, language, person_id, seen_at)
            values (:page, :report, :language, :person, clock())
            """;

    private static final String STAY = """
            update presence set seen_at = clock() where page = any (cast(:pages as uuid[]))
            """;

    private static final String SWEEP = "delete from presence where seen_at < clock() - interval '1 minute'";
    private static final String LEAVE = "delete from presence where page = :page";

    private static final String HERE = """
            select person.username, person.name from person
            where id in (select person_id from presence
                         where report_id = :report and language = :language
                           and seen_at > clock() - interval '1 minute')
            order by person.name, person.id limit 50
            """;

    private final JdbcClient jdbc;

    Presence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who is there. */
    public record Someone(String username, String name) {}

    /** @return the page, to stay and leave by */
    @Transactional
    public UUID enter(UUID report, Language language, Person person) {
        UUID page = UUID.randomUUID();
        jdbc.sql(ENTER)
                .param("page", page)
                .param("report", report)
                .param("language", language.tag())
                .param("person", person.id())
                .update();
        return page;
    }

    /** These pages are still open; those nobody has heard of for a minute, on a dead node perhaps, are gone. */
    @Transactional
    public void stay(Collection<UUID> pages) {
        jdbc.sql(STAY).param("pages", pages.toArray(UUID[]::new)).update();
        jdbc.sql(SWEEP).update();
    }

    @Transactional
    public void leave(UUID page) {
        jdbc.sql(LEAVE).param("page", page).update();
    }

    /** By name, everyone once. */
    public List<Someone> here(UUID report, Language language) {
        return jdbc.sql(HERE)
                .param("report", report)
                .param("language", language.tag())
                .query((row, number) -> new Someone(row.getString(1), row.getString(2)))
                .list();
    }
}
