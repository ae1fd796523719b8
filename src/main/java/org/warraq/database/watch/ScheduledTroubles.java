package org.warraq.database.watch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.warraq.database.DatabaseTrouble;
import org.warraq.database.DatabaseWatch;
import org.warraq.database.RepeatedTrouble;

/** What is done from time to time fails each time while the database is in trouble: that is told seldom, and without a stack. */
@Component
class ScheduledTroubles implements ThreadPoolTaskSchedulerCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledTroubles.class);

    private final DatabaseWatch watch;
    private final RepeatedTrouble writing = new RepeatedTrouble(LOG, "The database takes no changes");

    ScheduledTroubles(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(this::failed);
    }

    private void failed(Throwable thrown) {
        DatabaseTrouble trouble = DatabaseTrouble.of(thrown).orElse(null);
        if (trouble == null) {
            LOG.error("What is done from time to time failed, and will be tried again", thrown);
        } else if (trouble == DatabaseTrouble.AWAY) {
            // It tells, once for all.
            watch.suspect();
        } else {
            writing.failed(trouble.name());
        }
    }
}
