package org.warraq.workflow;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.workflow.rounds.ProcessVariables;
import org.warraq.workflow.tasks.DecisionLog;
import org.warraq.workflow.tasks.Eligibility;
import org.warraq.workflow.tasks.LockedTask;
import org.warraq.workflow.tasks.LockedTasks;
import org.warraq.workflow.tasks.MarkedPlaces;
import org.warraq.workflow.tasks.StageCompletion;
import org.warraq.workflow.tasks.UnsavedWork;

/**
 * What people do with tasks. Each verb is one transaction: it locks report, person and task, asks who may, and does all or
 * nothing. Every refusal is a {@link Refusal} with its reason.
 */
@Component
public class Tasks {

    /** How many places a return may point at. */
    public static final int MARKS_LIMIT = 500;

    private final LockedTasks openTasks;
    private final Eligibility eligibility;
    private final DecisionLog decisions;
    private final MarkedPlaces places;
    private final Map<Stage, StageCompletion> works = new EnumMap<>(Stage.class);
    private final TaskService engine;
    private final Journal journal;
    private final People people;
    private final UnsavedWork handover;
    private final ReasonLabels labels;
    private final TransactionTemplate eachAlone;

    Tasks(
            LockedTasks openTasks,
            Eligibility eligibility,
            DecisionLog decisions,
            MarkedPlaces places,
            List<StageCompletion> works,
            TaskService engine,
            Journal journal,
            People people,
            UnsavedWork handover,
            ReasonLabels labels,
            PlatformTransactionManager transactions) {
        this.openTasks = openTasks;
        this.eligibility = eligibility;
        this.decisions = decisions;
        this.places = places;
        works.forEach(work -> this.works.put(work.stage(), work));
        this.engine = engine;
        this.journal = journal;
        this.people = people;
        this.handover = handover;
        this.labels = labels;
        this.eachAlone = new TransactionTemplate(transactions);
        this.eachAlone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Takes a free task; taking what one holds already changes nothing.
     *
     * @throws Refusal 403 for who may not, also for a holder who has taken a part in the round since; 409 if somebody else
     *     holds it
     */
    @Transactional
    public void claim(Person actor, UUID id) {
        LockedTask open = openTasks.open(id, actor);
        boolean held = open.task().isHeldBy(actor.id());
        if (!held) {
            requireFree(open);
        }
        eligibility.requireMayTake(open.standing());
        if (!held) {
            openTasks.assign(id, actor.id());
            write(open, "task-claimed", null);
        }
    }

    /** Takes several; each on its own, so that what somebody else took meanwhile does not keep the others. */
    public Map<UUID, Optional<Refusal>> claimSeveral(Person actor, Collection<UUID> ids) {
        Map<UUID, Optional<Refusal>> answers = new LinkedHashMap<>();
        for (UUID id : ids) {
            answers.put(id, refusalOf(() -> claim(actor, id)));
        }
        return answers;
    }

    private Optional<Refusal> refusalOf(Runnable verb) {
        try {
            eachAlone.executeWithoutResult(status -> verb.run());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** Gives a task back to everyone who may take it. */
    @Transactional
    public void release(Person actor, UUID id) {
        LockedTask open = openTasks.open(id, actor);
        requireHeldBy(open, actor.username());
        handover.keepTyped(open);
        openTasks.assign(id, null);
        write(open, "task-released", null);
    }

    /**
     * An editor gives a task to somebody.
     *
     * @param to the username of who shall have it
     * @param from the username of who holds it, where it is to be taken from them; {@code null} for a free task
     */
    @Transactional
    public void assign(Person actor, UUID id, String to, @Nullable String from) {
        LockedTask open = openTasks.open(id, actor);
        Permissions.require(open.actor(), Verb.ASSIGN_TASK);
        Person chosen = people.byUsername(to).orElseThrow(() -> Refusal.invalid("unknown-person", to));
        if (open.task().isHeldBy(chosen.id())) {
            return;
        }
        requireHeldBy(open, from);
        eligibility.requireMayTake(openTasks.read(id, open.report(), chosen).standing());
        handover.keepTyped(open);
        openTasks.assign(id, chosen.id());
        write(open, "task-assigned", chosen.username());
    }

    /** Ends a task: checks, versions, engine, task list and journal move together or not at all. */
    @Transactional
    public void complete(Person actor, UUID id, Completion wanted) {
        Completion completion = wanted.coded(labels);
        LockedTask open = openTasks.open(id, actor);
        eligibility.requireMayFinish(open);
        StageCompletion work = Objects.requireNonNull(works.get(open.task().stage()));
        requireSensible(work, completion);
        places.require(open, completion);
        StageCompletion.Done done = work.finish(open, completion);
        decisions.record(open, completion);
        places.keep(open, completion.marks());
        engine.complete(id.toString(), ProcessVariables.decided(done.outcome()));
        journal.append(Chain.of(open.report().id()), done.entry());
    }

    private static void requireSensible(StageCompletion work, Completion completion) {
        if (!work.decisions().contains(completion.decision())) {
            throw Refusal.invalid("decision-not-here", completion.decision().key());
        }
        if (completion.decision().needsReason() && completion.reason() == null) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("reason", "reason-required")));
        }
        boolean returns = completion.decision() == Decision.RETURN;
        if (completion.reasonCode() != null && !returns) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("reasonCode", "code-with-return")));
        }
        if (!completion.marks().isEmpty() && !returns) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("marks", "marks-with-return")));
        }
        if (completion.marks().size() > MARKS_LIMIT) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("marks", "too-many", MARKS_LIMIT)));
        }
    }

    private static void requireFree(LockedTask open) {
        requireHeldBy(open, null);
    }

    private static void requireHeldBy(LockedTask open, @Nullable String holder) {
        String actual = open.task().assignee();
        if (Objects.equals(actual, holder)) {
            return;
        }
        throw actual == null ? Refusal.conflict("not-claimed") : Refusal.conflict("held-by", actual);
    }

    private void write(LockedTask open, String action, @Nullable String detail) {
        journal.append(
                Chain.of(open.report().id()),
                Entry.by(open.actor(), action)
                        .stage(open.task().stage().key())
                        .language(open.task().language())
                        .detail(detail));
    }
}
