package org.warraq.workflow.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock, which its timers follow, on the database's. */
@Component
class EngineClock {

    private final JdbcClient jdbc;

    EngineClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void synchronise() {
        Instant there = jdbc.sql("select warraq.clock()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        // Read after the answer: the engine may be late by the way it took, and is never early, which publishing
        // refuses.
        ClockUtil.offset(there.toEpochMilli() - System.currentTimeMillis());
    }
}
