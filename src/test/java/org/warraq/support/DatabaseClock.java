package org.warraq.support;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.TestDatabases;

/** Moves the one clock that decides anything, in a suite's own database. */
public final class DatabaseClock {

    private DatabaseClock() {}

    /** From now on it is so much later than it is. */
    public static void ahead(Environment environment, Duration duration) {
        DataSource superuser = TestDatabases.superuser(environment.getRequiredProperty("spring.datasource.url"));
        new JdbcTemplate(superuser).execute("""
                create or replace function warraq.clock() returns timestamptz language sql stable
                return statement_timestamp() + interval '%d seconds'
                """.formatted(duration.toSeconds()));
    }
}
