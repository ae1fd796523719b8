package org.warraq.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.workflow.models.DeployedModel;
import org.warraq.workflow.models.DeployedModels;
import org.warraq.workflow.rounds.ProcessIds;
import org.warraq.workflow.rounds.RoundStore;
import org.warraq.workflow.tasks.TaskListWriter;

/**
 * Moves rounds that run to the diagrams in force, where those they began with turned out wrong: the round, and with it the
 * translations it called. Each report stands afterwards at the step of the same id, or where it stood if there is none.
 */
@Component
public class RoundMoves {

    private static final int AT_ONCE = 100;

    private final RuntimeService engine;
    private final DeployedModels models;
    private final Reports reports;
    private final People people;
    private final RoundStore rounds;
    private final TaskListWriter tasks;
    private final Journal journal;
    private final TransactionTemplate eachAlone;

    RoundMoves(
            RuntimeService engine,
            DeployedModels models,
            Reports reports,
            People people,
            RoundStore rounds,
            TaskListWriter tasks,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.models = models;
        this.reports = reports;
        this.people = people;
        this.rounds = rounds;
        this.tasks = tasks;
        this.journal = journal;
        this.eachAlone = new TransactionTemplate(transactions);
    }

    /** @param problem why it was not moved; {@code null} where it was */
    public record Moved(UUID report, @Nullable String problem) {}

    /**
     * Moves all rounds that run on a version of publish-report, each in a transaction of its own.
     *
     * @param version the engine's count, as the page of the processes shows it
     * @throws Refusal 403 for anybody but an admin
     */
    public List<Moved> from(Person actor, int version, Reason reason) {
        Permissions.require(actor, Verb.CHANGE_PROCESSES);
        List<Moved> moved = new ArrayList<>();
        for (UUID report : on(version)) {
            moved.add(one(actor, report, reason));
        }
        return moved;
    }

    private List<UUID> on(int version) {
        List<UUID> found = new ArrayList<>();
        models.version(ProcessIds.PUBLISH_REPORT, version).ifPresent(model -> {
            List<ProcessInstance> page;
            do {
                page = engine.createProcessInstanceQuery()
                        .processDefinitionId(model.origin().definition())
                        .orderByProcessInstanceId()
                        .asc()
                        .listPage(found.size(), AT_ONCE);
                page.forEach(instance -> found.add(UUID.fromString(instance.getBusinessKey())));
            } while (page.size() == AT_ONCE);
        });
        return found;
    }

    private Moved one(Person actor, UUID id, Reason reason) {
        try {
            eachAlone.executeWithoutResult(status -> move(actor, id, reason));
            return new Moved(id, null);
        } catch (ProcessEngineException notThere) {
            return new Moved(id, notThere.getMessage());
        } catch (Refusal refused) {
            return new Moved(id, refused.reason());
        }
    }

    private void move(Person actor, UUID id, Reason reason) {
        Report report = reports.lock(id);
        Person admin = Permissions.require(people.lock(actor.id()), Verb.CHANGE_PROCESSES);
        DeployedModel main = models.latest(ProcessIds.PUBLISH_REPORT).orElseThrow();
        for (ProcessInstance instance : engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .list()) {
            DeployedModel before =
                    models.find(instance.getProcessDefinitionId()).orElseThrow();
            DeployedModel wanted =
                    models.beside(main, before.origin().process()).orElseThrow(() -> Refusal.unknown("model"));
            if (!wanted.origin().equals(before.origin())) {
                move(report, instance, before, wanted);
                journal.append(
                        Chain.of(id),
                        Entry.by(admin, "round-moved")
                                .because(reason)
                                .detail(wanted.origin().process() + " "
                                        + before.origin().version() + " → "
                                        + wanted.origin().version()));
            }
        }
    }

    private void move(Report report, ProcessInstance instance, DeployedModel before, DeployedModel wanted) {
        String from = before.origin().definition();
        String to = wanted.origin().definition();
        MigrationPlan plan = engine.createMigrationPlan(from, to)
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        engine.newMigration(plan).processInstanceIds(instance.getId()).execute();
        tasks.moved(report.id(), from, to);
        rounds.runsOn(report, wanted.origin().process(), to);
    }
}
