package org.warraq.translation;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Person;

/** Remembers when somebody last looked at an edition, and so what others have changed since. */
@Component
public class LastViewed {

    // Loading a page again is the same look; another task is another, and so is coming back after half an hour.
    private static final String AGAIN = """
            on conflict (person_id, report_id, language) do update set
                before_at = case when look.task_id <> excluded.task_id
                                      or look.looked_at < excluded.looked_at - interval '30 minutes'
                                 then look.looked_at else look.before_at end,
                task_id = excluded.task_id,
                looked_at = excluded.looked_at
            """;

    private static final String LOOK = """
            insert into last_look as look (person_id, report_id, language, task_id, looked_at)
            values (:me, :report, :language, :task, clock())
            """ + AGAIN + " returning before_at";

    private static final String LOOK_AT_ALL = """
            insert into last_look as look (person_id, report_id, language, task_id, looked_at)
            select :me, report_id, language, :task, clock() from edition where report_id = :report and not dropped
            """ + AGAIN;

    /**
     * Whether somebody else has changed a {@code segment} since {@code :me} looked before, as their {@code look} says. What a
     * reviewer only confirmed says what it said; a source that changed is a change, whoever translates it.
     */
    public static final String CHANGED = """
            (segment.edited_at > look.before_at and segment.edited_by <> :me
                 and (segment.state <> 'reviewed' or segment.translators_target is not null)
             or segment.stale and segment.changed_at > look.before_at
                 and segment.changed_at is distinct from segment.edited_at)""";

    private static final String LOOK_AND_COMPARE = """
            with look as (%s)
            select segment.id
            from segment, look
            where segment.report_id = :report and segment.language = :language and %s
            """.formatted(LOOK, CHANGED);

    private static final String LEAVE = """
            insert into last_look (person_id, report_id, language, task_id, looked_at, before_at)
            values (:me, :report, :language, :task, clock(), clock())
            on conflict (person_id, report_id, language) do update set
                task_id = excluded.task_id, looked_at = excluded.looked_at, before_at = excluded.before_at
            """;

    private final JdbcClient jdbc;

    LastViewed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that somebody looks, and says which segments others have changed since they looked before. */
    @Transactional
    public Set<UUID> look(Person me, UUID task, UUID report, Language language) {
        return new HashSet<>(on(LOOK_AND_COMPARE, me, task, report, language)
                .query(UUID.class)
                .list());
    }

    /** Notes that somebody looks at all the editions of a report. */
    @Transactional
    public void lookAtAll(Person me, UUID task, UUID report) {
        jdbc.sql(LOOK_AT_ALL)
                .param("me", me.id())
                .param("task", task)
                .param("report", report)
                .update();
    }

    /** Notes that somebody has seen all there is: what changes from now on is what has changed, wherever they see it next. */
    @Transactional
    public void leave(Person me, UUID task, UUID report, Language language) {
        on(LEAVE, me, task, report, language).update();
    }

    private JdbcClient.StatementSpec on(String sql, Person me, UUID task, UUID report, Language language) {
        return jdbc.sql(sql)
                .param("me", me.id())
                .param("task", task)
                .param("report", report)
                .param("language", language.tag());
    }
}
