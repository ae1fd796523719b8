package org.warraq.workflow.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.warraq.database.NodeName;

/** Gives back the jobs of nodes that are gone: they would lie for as long as those have locked them. */
@Component
class LostNodes {

    private static final Logger LOG = LoggerFactory.getLogger(LostNodes.class);

    private static final String GIVE_BACK = """
            update engine.act_ru_job set lock_owner_ = null, lock_exp_time_ = null
            where lock_owner_ <> :me
              and not exists (
                  select 1 from pg_locks
                  where locktype = 'advisory' and granted and classid = :alive
                    and cast(objid as bigint) = cast(hashtext(lock_owner_) as bigint) & 4294967295
                    and database = (select oid from pg_database where datname = current_database()))
            """;

    private final JdbcClient jdbc;
    private final NodeName me;
    private final JobExecutor jobs;

    LostNodes(JdbcClient jdbc, NodeName me, SpringProcessEngineConfiguration engine) {
        this.jdbc = jdbc;
        this.me = me;
        this.jobs = engine.getJobExecutor();
    }

    @Scheduled(fixedDelay = 3_000)
    void look() {
        if (jobs.isActive()) {
            giveBack();
        }
    }

    void giveBack() {
        int jobs = jdbc.sql(GIVE_BACK)
                .param("me", me.toString())
                .param("alive", NodeName.ALIVE)
                .update();
        if (jobs > 0) {
            LOG.warn("{} jobs of a node that is gone are free again", jobs);
        }
    }
}
