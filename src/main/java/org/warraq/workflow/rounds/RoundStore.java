package org.warraq.workflow.rounds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.report.Report;
import org.warraq.report.ReportProgress;
import org.warraq.report.Reports;
import org.warraq.report.RoundKind;
import org.warraq.workflow.Stage;

/** What rounds leave in the tables. The caller holds the report's lock. */
@Component
public class RoundStore {

    private static final String ASKED = """
            insert into withdrawal_request (report_id, person_id) values (:report, :person) returning number
            """;

    private static final String RUNS_ON = """
            insert into round_process (report_id, round, process, definition)
            values (:report, :round, :process, :definition)
            on conflict (report_id, round, process) do update set definition = excluded.definition
            """;

    private static final String DEFINITION = """
            select definition from round_process where report_id = :report and round = :round and process = :process
            """;

    private static final String RETURNED = """
            update task set returned_reason = :reason where report_id = :report and stage = :stage
            """;

    private final JdbcClient jdbc;
    private final Reports reports;
    private final ReportProgress standings;

    RoundStore(JdbcClient jdbc, Reports reports, ReportProgress standings) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.standings = standings;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Report next(Report report, RoundKind kind, Person by, List<Language> alone) {
        standings.nextRound(report.id(), kind, by, alone);
        return reports.get(report.id());
    }

    /** Keeps which version of a process this round runs on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void runsOn(Report report, String process, String definition) {
        jdbc.sql(RUNS_ON)
                .param("report", report.id())
                .param("round", report.round())
                .param("process", process)
                .param("definition", definition)
                .update();
    }

    /** The version of a process that a round runs on or has run on; empty where it never did, or it was not kept. */
    public Optional<String> definition(UUID report, int round, String process) {
        return jdbc.sql(DEFINITION)
                .param("report", report)
                .param("round", round)
                .param("process", process)
                .query(String.class)
                .optional();
    }

    public boolean everReleased(UUID report) {
        return jdbc.sql("select exists (select 1 from release where report_id = :report)")
                .param("report", report)
                .query(Boolean.class)
                .single();
    }

    public boolean withdrawalAsked(UUID report) {
        return jdbc.sql("select exists (select 1 from task where report_id = :report and stage = 'confirm')")
                .param("report", report)
                .query(Boolean.class)
                .single();
    }

    /** @return the request's number; the database refuses it from whoever may not ask, or where one is open */
    @Transactional(propagation = Propagation.MANDATORY)
    public int asked(Report report, Person by) {
        return jdbc.sql(ASKED)
                .param("report", report.id())
                .param("person", by.id())
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void returned(UUID report, Stage stage, Reason reason) {
        jdbc.sql(RETURNED)
                .param("report", report)
                .param("stage", stage.key())
                .param("reason", reason.words())
                .update();
    }
}
