package org.warraq.database.watch;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.warraq.database.DatabaseWatch;

/** Whether the database answers within a second. Instead of Boot's own, which waits for as long as the pool does. */
@Component("dbHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator {

    private final DatabaseWatch watch;

    DatabaseHealth(DatabaseWatch watch) {
        super("The database does not answer");
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        (watch.answers() ? health.up() : health.down()).withDetail("database", "PostgreSQL");
    }
}
