package org.warraq.workflow.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.Urgency;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;

/** Reads rows of the task list. */
public final class TaskRows {

    /** Nobody in the newsroom may take it. */
    public static final String BLOCKED = """
            task.assignee is null and not exists (
                select 1 from qualified
                where qualified.task_id = task.id
                  and not exists (select 1 from barred
                                  where barred.task_id = task.id
                                    and barred.person_id = qualified.person_id))
            """;

    /** Everything a {@link Task} needs, from {@link #TABLES}. */
    public static final String COLUMNS = """
            task.*, report.source_language, source.headline, holder.username as holder_username, holder.name as holder_name,
            task.due_at < clock() as overdue,
            %s as blocked,
            offered.username as offered_username, offered.name as offered_name,
            (select count(*) from note
             where note.report_id = task.report_id and note.language = coalesce(task.language, note.language)
               and note.kind = 'question' and note.resolved_at is null) as open_questions
            """.formatted(BLOCKED);

    public static final String TABLES = """
            task
            join report on report.id = task.report_id
            join edition as source on source.report_id = report.id and source.language = report.source_language
            left join person as holder on holder.id = task.assignee
            left join person as offered on offered.id = task.offered_to and task.assignee is null
                and exists (select 1 from qualified where qualified.task_id = task.id and qualified.person_id = offered.id)
                and not exists (select 1 from barred where barred.task_id = task.id and barred.person_id = offered.id)
            """;

    private TaskRows() {}

    public static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getInt("round"),
                Stage.of(row.getString("stage")),
                row.getString("step"),
                row.getString("definition"),
                language(row.getString("language")),
                Language.of(row.getString("source_language")),
                row.getString("headline"),
                Urgency.of(row.getString("urgency")),
                row.getObject("assignee", UUID.class),
                row.getString("holder_username"),
                row.getString("holder_name"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("overdue"),
                row.getBoolean("blocked"),
                row.getString("returned_reason"),
                code(row.getString("returned_code")),
                row.getString("offered_username"),
                row.getString("offered_name"),
                row.getInt("open_questions"));
    }

    private static @Nullable ReasonCode code(@Nullable String key) {
        return key == null ? null : ReasonCode.of(key);
    }

    private static @Nullable Language language(@Nullable String tag) {
        return tag == null ? null : Language.of(tag);
    }
}
