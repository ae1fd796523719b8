package org.warraq.workflow;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.database.Cursor;
import org.warraq.database.CursorPart;
import org.warraq.database.NotACursor;
import org.warraq.database.Page;
import org.warraq.people.LanguagePair;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Role;
import org.warraq.workflow.tasks.TaskRows;

/** Reads the task list. A page is one statement, whatever its place in the list. */
@Component
public class TaskList {

    // The plain comparisons go by index and leave few rows; who is barred is looked up for those only.
    private static final String AVAILABLE = """
            task.assignee is null and task.role = any (cast(:roles as text[]))
            and (task.pair is null or task.pair = any (cast(:pairs as text[])))
            and not exists (select 1 from barred where barred.task_id = task.id and barred.person_id = :me)
            """;

    private static final String ONE =
            "select %s from %s where task.id = :task".formatted(TaskRows.COLUMNS, TaskRows.TABLES);

    private static final String OF_REPORT =
            "select %s from %s where task.report_id = :report order by task.created_at, task.id limit 100"
                    .formatted(TaskRows.COLUMNS, TaskRows.TABLES);

    private static final String COUNTS = """
            select stage, task.assignee is not null as mine, count(*) as number,
                   count(*) filter (where task.assignee is not null and due_at < clock()) as overdue
            from task
            where task.assignee = :me or (%s)
            group by stage, task.assignee is not null
            """.formatted(AVAILABLE);

    private final JdbcClient jdbc;

    TaskList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotACursor if the cursor is none of this list */
    public Page<Task> page(Person me, TaskQuery query) {
        Map<String, Object> parameters = new LinkedHashMap<>(who(me));
        List<String> conditions = new ArrayList<>();
        conditions.add(
                switch (query.scope()) {
                    case MINE -> "task.assignee = :me";
                    case AVAILABLE -> AVAILABLE;
                    case ALL -> "true";
                });
        filter(query, conditions, parameters);
        Order order = Order.of(query.sort());
        Cursor after = Cursor.parse(query.cursor(), order.keyset());
        if (after != null) {
            conditions.add(order.condition());
            order.bind(after, parameters);
        }
        String sql = "select %s from %s where %s order by %s limit :limit"
                .formatted(TaskRows.COLUMNS, TaskRows.TABLES, String.join(" and ", conditions), order.columns());
        parameters.put("limit", query.limit() + 1);
        List<Task> rows = jdbc.sql(sql).params(parameters).query(TaskRows::task).list();
        return Page.of(rows, query.limit(), order::cursor);
    }

    private static void filter(TaskQuery query, List<String> conditions, Map<String, Object> parameters) {
        if (query.stage() != null) {
            conditions.add("task.stage = :stage");
            parameters.put("stage", query.stage().key());
        }
        if (query.language() != null) {
            conditions.add(
                    "(task.language = :language or (task.language is null and report.source_language = :language))");
            parameters.put("language", query.language().tag());
        }
        if (query.urgency() != null) {
            conditions.add("task.urgency = :urgency");
            parameters.put("urgency", query.urgency().key());
        }
        if (query.overdueOnly()) {
            conditions.add("task.due_at < clock()");
        }
    }

    public Task get(UUID id) {
        return jdbc.sql(ONE)
                .param("task", id)
                .query(TaskRows::task)
                .optional()
                .orElseThrow(() -> Refusal.unknown("task"));
    }

    /** One of this stage: a form for another has other fields, and no task. */
    public Task get(UUID id, Stage stage) {
        Task task = get(id);
        if (task.stage() != stage) {
            throw Refusal.unknown("task");
        }
        return task;
    }

    /** A report's open tasks, oldest first. */
    public List<Task> of(UUID report) {
        return jdbc.sql(OF_REPORT).param("report", report).query(TaskRows::task).list();
    }

    /** A report's open task of this stage that the person holds. */
    public Optional<Task> of(UUID report, Stage stage, Person holder) {
        return of(report).stream()
                .filter(task -> task.stage() == stage && task.isHeldBy(holder.id()))
                .findAny();
    }

    public TaskCounts counts(Person me) {
        Map<String, Long> byStage = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            byStage.put(stage.key(), 0L);
        }
        long[] sums = new long[3];
        jdbc.sql(COUNTS).params(who(me)).query(row -> {
            long number = row.getLong("number");
            sums[row.getBoolean("mine") ? 0 : 1] += number;
            sums[2] += row.getLong("overdue");
            byStage.merge(Objects.requireNonNull(row.getString("stage")), number, Long::sum);
        });
        return new TaskCounts(sums[0], sums[1], sums[2], byStage);
    }

    private static Map<String, Object> who(Person me) {
        return Map.of(
                "me", me.id(),
                "roles", me.roles().stream().map(Role::key).toArray(String[]::new),
                "pairs", me.pairs().stream().map(LanguagePair::key).toArray(String[]::new));
    }

    /** The keyset of an order: its columns, and the values of the last row seen. */
    private record Order(
            String columns, String condition, CursorPart[] keyset, java.util.function.Function<Task, Cursor> key) {

        static Order of(TaskQuery.Sort sort) {
            return switch (sort) {
                case DUE -> timed("due_at", Task::due);
                case CREATED -> timed("created_at", Task::created);
                case URGENCY ->
                    new Order(
                            "task.urgency_rank, task.due_at, task.id",
                            "(task.urgency_rank, task.due_at, task.id) > (cast(:k0 as integer), cast(:k1 as timestamptz), cast(:k2 as uuid))",
                            new CursorPart[] {CursorPart.NUMBER, CursorPart.TIME, CursorPart.ID},
                            task -> new Cursor(task.urgency().rank(), task.due(), task.id()));
            };
        }

        private static Order timed(String column, java.util.function.Function<Task, java.time.Instant> time) {
            return new Order(
                    "task.%s, task.id".formatted(column),
                    "(task.%s, task.id) > (cast(:k0 as timestamptz), cast(:k1 as uuid))".formatted(column),
                    new CursorPart[] {CursorPart.TIME, CursorPart.ID},
                    task -> new Cursor(time.apply(task), task.id()));
        }

        void bind(Cursor after, Map<String, @Nullable Object> parameters) {
            for (int i = 0; i < keyset.length; i++) {
                parameters.put(
                        "k" + i,
                        keyset[i] == CursorPart.TIME
                                ? Timestamp.from(after.time(i))
                                : after.values().get(i));
            }
        }

        Cursor cursor(Task last) {
            return key.apply(last);
        }
    }
}
