package org.warraq.translation.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.translation.Dismissal;
import org.warraq.translation.EditionFinding;

/** The findings that somebody put aside, by edition. */
@Component
public class Dismissals {

    private static final String OF_EDITION = """
            select finding_dismissal.*, dismisser.username as dismisser, acceptor.username as acceptor
            from finding_dismissal
            join person as dismisser on dismisser.id = dismissed_by
            left join person as acceptor on acceptor.id = accepted_by
            where report_id = :report and finding_dismissal.language = :language
            """;

    // Who dismisses an error elsewhere than in translating says so with the authority of the stage.
    private static final String ADD = """
            insert into finding_dismissal (report_id, language, finding_id, check_name, severity, stage, dismissed_by,
                                           dismissed_at, reason, accepted_by, accepted_at)
            values (:report, :language, :finding, :check, :severity, :stage, :by, clock(), :reason,
                    case when :stage <> 'translate' then cast(:by as uuid) end,
                    case when :stage <> 'translate' then clock() end)
            on conflict do nothing
            """;

    private static final String ACCEPT = """
            update finding_dismissal set accepted_by = :by, accepted_at = clock()
            where report_id = :report and language = :language and finding_id = :finding and accepted_by is null
            """;

    private static final String REMOVE = """
            delete from finding_dismissal
            where report_id = :report and language = :language and finding_id = :finding
            """;

    private static final String LAPSE = """
            delete from finding_dismissal
            where report_id = :report and language = :language and severity = 'error' and accepted_by is null
            """;

    private final JdbcClient jdbc;

    Dismissals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the finding's id. */
    public Map<String, Dismissal> of(UUID report, Language language) {
        Map<String, Dismissal> found = new HashMap<>();
        on(OF_EDITION, report, language).query(row -> {
            found.put(row.getString("finding_id"), dismissal(row));
        });
        return found;
    }

    /** @throws Refusal 409 if it is dismissed already */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID report, EditionFinding finding, String stage, Person by, Reason reason) {
        int added = on(ADD, report, finding.edition())
                .param("finding", finding.id())
                .param("check", finding.check())
                .param("severity", finding.severity())
                .param("stage", stage)
                .param("by", by.id())
                .param("reason", reason.words())
                .update();
        if (added == 0) {
            throw Refusal.conflict("finding-dismissed-already");
        }
    }

    /** @throws Refusal 409 if nobody dismissed it, or it is accepted already */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(UUID report, EditionFinding finding, Person by) {
        int accepted = on(ACCEPT, report, finding.edition())
                .param("finding", finding.id())
                .param("by", by.id())
                .update();
        if (accepted == 0) {
            throw Refusal.conflict("nothing-to-accept");
        }
    }

    /** @throws Refusal 409 if nobody dismissed it */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID report, EditionFinding finding) {
        if (on(REMOVE, report, finding.edition()).param("finding", finding.id()).update() == 0) {
            throw Refusal.conflict("finding-not-dismissed");
        }
    }

    /** What a reviewer did not accept counts no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(UUID report, Language language) {
        on(LAPSE, report, language).update();
    }

    private JdbcClient.StatementSpec on(String sql, UUID report, Language language) {
        return jdbc.sql(sql).param("report", report).param("language", language.tag());
    }

    private static Dismissal dismissal(ResultSet row) throws SQLException {
        Timestamp accepted = row.getTimestamp("accepted_at");
        return new Dismissal(
                row.getString("dismisser"),
                row.getTimestamp("dismissed_at").toInstant(),
                row.getString("reason"),
                row.getString("stage"),
                row.getString("acceptor"),
                accepted == null ? null : accepted.toInstant());
    }
}
