package org.warraq.workflow.releasing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Report;

/** What editors have released by hand. The database asks role and parts once more. */
@Component
public class ReleaseOrders {

    private static final String BARRED = """
            select part from part_taken join separation_rule using (part)
            where report_id = :report and round = :round and person_id = :person and separation_rule.stage = 'release'
            order by part desc limit 1
            """;

    private static final String GIVE = """
            insert into release_order (task_id, report_id, round, person_id, checked_against_delivery, ordered_at)
            select task_id, report_id, round, :person, :checked, clock() from last_approval where report_id = :report
            on conflict (task_id) do nothing
            """;

    private static final String GIVEN = """
            select exists (select 1 from last_approval join release_order on release_order.task_id = last_approval.task_id
                           where last_approval.report_id = :report)
            """;

    private final JdbcClient jdbc;

    ReleaseOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The part somebody had in the round by which they may not release it. */
    public Optional<String> barred(UUID report, int round, UUID person) {
        return jdbc.sql(BARRED)
                .param("report", report)
                .param("round", round)
                .param("person", person)
                .query(String.class)
                .optional();
    }

    /**
     * A report that was released already is not held again, or it would be out at once: it is recalled.
     *
     * @throws Refusal 409
     */
    public void requireNone(UUID report) {
        if (jdbc.sql(GIVEN).param("report", report).query(Boolean.class).single()) {
            throw Refusal.conflict("release-ordered");
        }
    }

    /**
     * For the approval that stands. The caller holds the report's lock.
     *
     * @throws Refusal 403 if they wrote or translated it; 409 if it was given already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(Report report, Person editor, boolean checkedAgainstDelivery) {
        barred(report.id(), report.round(), editor.id()).ifPresent(part -> {
            throw Refusal.forbidden("separation-" + part);
        });
        int given = jdbc.sql(GIVE)
                .param("report", report.id())
                .param("person", editor.id())
                .param("checked", checkedAgainstDelivery)
                .update();
        if (given == 0) {
            throw Refusal.conflict("release-ordered");
        }
    }
}
