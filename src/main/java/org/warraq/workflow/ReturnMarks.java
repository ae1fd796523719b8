package org.warraq.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;

/** The places that somebody marked in returning what a task is about now. */
@Component
public class ReturnMarks {

    private static final String OF_TASKS = """
            select task.id as task, return_mark.*
            from task join return_mark on return_mark.task_id = task.returned_by
            where task.id = any (cast(:tasks as uuid[]))
            order by task.id, return_mark.number
            """;

    private final JdbcClient jdbc;

    ReturnMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A mark as it was kept.
     *
     * @param reason in the words of whoever returned it; {@code null} where the whole return's holds
     */
    public record Kept(
            Language language,
            @Nullable String paragraphId,
            @Nullable UUID segmentId,
            @Nullable String reason,
            @Nullable ReasonCode reasonCode) {}

    /** Of one task, in the order they were given. */
    public List<Kept> of(UUID task) {
        return of(List.of(task)).getOrDefault(task, List.of());
    }

    /** By task; those without marks are left out. */
    public Map<UUID, List<Kept>> of(Collection<UUID> tasks) {
        record Row(UUID task, Kept mark) {}
        return jdbc
                .sql(OF_TASKS)
                .param("tasks", tasks.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Row(row.getObject("task", UUID.class), kept(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::task, Collectors.mapping(Row::mark, Collectors.toList())));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String code = row.getString("reason_code");
        return new Kept(
                Language.of(row.getString("language")),
                row.getString("paragraph_id"),
                row.getObject("segment_id", UUID.class),
                row.getString("reason"),
                code == null ? null : ReasonCode.of(code));
    }
}
