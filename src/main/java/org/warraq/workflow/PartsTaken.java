package org.warraq.workflow;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;

/**
 * Who worked on a translation in a round: saved a target while it was translated, whether they held the task or helped. The
 * view {@code barred} keeps them from reviewing and approving it.
 */
@Component
public class PartsTaken {

    /**
     * Recorded by the statement that saves, with {@code :me} and two of its parts: {@code held}, the task in whose name it
     * is done (report_id, round, language, stage), and {@code saved}, which has rows if anything was.
     */
    public static final String TRANSLATED = """
            insert into part_taken (report_id, round, language, person_id, part)
            select report_id, round, language, :me, 'translated' from held, saved where stage = 'translate'
            on conflict do nothing
            """;

    private static final String WORKED = """
            insert into part_taken (report_id, round, language, person_id, part)
            select id, round, :language, :person, 'translated' from report where id = :report
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    PartsTaken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same, behind statements that do not record it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void translated(UUID report, Language language, UUID person) {
        jdbc.sql(WORKED)
                .param("report", report)
                .param("language", language.tag())
                .param("person", person)
                .update();
    }
}
