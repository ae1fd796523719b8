package org.warraq.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;

/** Reads where a report has been, and for how long; one statement. */
@Component
public class StepTimes {

    // May it be taken back: the same question TakeBack asks under the lock.
    private static final String OF_REPORT = """
            select step_time.*, person.name, coalesce(step_time.ended_at, clock()) as until,
                   step_time.outcome = 'submit' and step_time.round = report.round
                   and not exists (select 1 from step_time as later
                                   where later.report_id = step_time.report_id and later.round = step_time.round
                                     and later.created_at >= step_time.ended_at
                                     and (step_time.language is null
                                          or later.language is not distinct from step_time.language)
                                     and (later.claimed_at is not null or later.ended_at is not null)) as untouched
            from step_time
            join report on report.id = step_time.report_id
            left join person on person.id = step_time.person_id
            where step_time.report_id = :report
            order by step_time.round, step_time.created_at, step_time.task_id
            """;

    private final JdbcClient jdbc;

    StepTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every step of every round, oldest first. */
    public List<StepTime> of(UUID report) {
        return jdbc.sql(OF_REPORT).param("report", report).query(StepTimes::row).list();
    }

    private static StepTime row(ResultSet row, int number) throws SQLException {
        Instant created = Objects.requireNonNull(instant(row, "created_at"));
        Instant until = Objects.requireNonNull(instant(row, "until"));
        Instant claimed = instant(row, "claimed_at");
        String language = row.getString("language");
        return new StepTime(
                row.getObject("task_id", UUID.class),
                row.getInt("round"),
                language == null ? null : Language.of(language),
                Stage.of(row.getString("stage")),
                row.getString("step"),
                row.getString("definition"),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                created,
                instant(row, "ended_at"),
                row.getString("outcome"),
                Duration.between(created, claimed == null ? until : claimed),
                claimed == null ? null : Duration.between(claimed, until),
                row.getBoolean("untouched"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
