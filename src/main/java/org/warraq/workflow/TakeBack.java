package org.warraq.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.workflow.rounds.ProcessIds;
import org.warraq.workflow.rounds.ProcessVariables;

/**
 * Takes back what was submitted, while nobody has claimed what came of it. The token is moved by modifying the instance: a
 * boundary event on every step would cost each report an event subscription that hardly any uses.
 */
@Component
public class TakeBack {

    private static final String SUBMITTED = """
            select step_time.report_id, step_time.round, step_time.step, step_time.language, step_time.person_id,
                   step_time.outcome, step_time.stage,
                   exists (select 1 from step_time as later
                           where later.report_id = step_time.report_id and later.round = step_time.round
                             and later.created_at >= step_time.ended_at
                             and (step_time.language is null or later.language is not distinct from step_time.language)
                             and (later.claimed_at is not null or later.ended_at is not null)) as taken
            from step_time where task_id = :task
            """;

    private final JdbcClient jdbc;
    private final Reports reports;
    private final RuntimeService engine;
    private final Journal journal;
    private final People people;

    TakeBack(JdbcClient jdbc, Reports reports, RuntimeService engine, Journal journal, People people) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.engine = engine;
        this.journal = journal;
        this.people = people;
    }

    private record Submitted(
            UUID report,
            int round,
            String stage,
            String step,
            @Nullable String language,
            @Nullable UUID person,
            @Nullable String outcome,
            boolean taken) {}

    @Transactional
    public void takeBack(Person actor, UUID task) {
        Report report = reports.lock(find(task).report());
        Person present = people.lock(actor.id());
        // read again: what came of it may have been claimed while we waited for the lock
        Submitted submitted = find(task);
        requireTheirs(present, submitted, report);
        ProcessInstance instance = instance(submitted);
        moveTo(instance, submitted.step());
        journal.append(
                Chain.of(report.id()),
                Entry.by(present, "taken-back")
                        .stage(submitted.stage())
                        .language(submitted.language() == null ? null : Language.of(submitted.language())));
    }

    private Submitted find(UUID task) {
        return jdbc.sql(SUBMITTED)
                .param("task", task)
                .query((row, number) -> new Submitted(
                        row.getObject("report_id", UUID.class),
                        row.getInt("round"),
                        row.getString("stage"),
                        row.getString("step"),
                        row.getString("language"),
                        row.getObject("person_id", UUID.class),
                        row.getString("outcome"),
                        row.getBoolean("taken")))
                .optional()
                .orElseThrow(() -> Refusal.unknown("task"));
    }

    private static void requireTheirs(Person actor, Submitted submitted, Report report) {
        if (!Decision.SUBMIT.key().equals(submitted.outcome())) {
            throw Refusal.conflict("not-submitted");
        }
        if (!actor.id().equals(submitted.person())) {
            throw Refusal.forbidden("not-your-submission");
        }
        if (submitted.taken() || submitted.round() != report.round()) {
            throw Refusal.conflict("already-taken-up");
        }
    }

    private ProcessInstance instance(Submitted submitted) {
        var query = engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(submitted.report().toString());
        ProcessInstance instance = submitted.language() == null
                ? query.processDefinitionKey(ProcessIds.PUBLISH_REPORT).singleResult()
                : query.processDefinitionKey(ProcessIds.TRANSLATE_EDITION)
                        .variableValueEquals(ProcessVariables.LANGUAGE, submitted.language())
                        .singleResult();
        if (instance == null) {
            throw Refusal.conflict("already-taken-up");
        }
        return instance;
    }

    private void moveTo(ProcessInstance instance, String step) {
        ActivityInstance tree = engine.getActivityInstance(instance.getId());
        if (tree == null) {
            throw Refusal.conflict("already-taken-up");
        }
        ProcessInstanceModificationBuilder modification =
                engine.createProcessInstanceModification(instance.getId()).startBeforeActivity(step);
        for (ActivityInstance child : tree.getChildActivityInstances()) {
            modification.cancelActivityInstance(child.getId());
        }
        for (var transition : tree.getChildTransitionInstances()) {
            modification.cancelTransitionInstance(transition.getId());
        }
        modification.execute();
    }
}
