package org.warraq.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.people.Membership;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.workflow.engine.ModelDeployment;
import org.warraq.workflow.models.BrokenModel;
import org.warraq.workflow.models.ModelFile;
import org.warraq.workflow.models.ModelFiles;
import org.warraq.workflow.models.ModelSet;
import org.warraq.workflow.models.ModelStore;

/** Puts diagrams and decision tables in force, for the whole newsroom: rounds that begin from then on run on them. */
@Component
public class ModelChanges {

    private static final int PROBLEMS_TOLD = 10;
    private static final int SETS_TOLD = 20;

    private final ModelStore store;
    private final ModelFiles files;
    private final ModelCheck check;
    private final ModelDeployment deployment;
    private final Membership membership;
    private final Journal journal;

    ModelChanges(
            ModelStore store,
            ModelFiles files,
            ModelCheck check,
            ModelDeployment deployment,
            Membership membership,
            Journal journal) {
        this.store = store;
        this.files = files;
        this.check = check;
        this.deployment = deployment;
        this.membership = membership;
        this.journal = journal;
    }

    /**
     * A set of models that is, or was, in force.
     *
     * @param number counted from one
     * @param by the username of who put it there; {@code null} where the product's own were taken at a start
     * @param reason why
     * @param files names of its models; empty where it is told of as one of many
     */
    public record Stated(
            int number, @Nullable String by, @Nullable String reason, Instant at, List<String> files) {

        private static Stated of(ModelSet set) {
            List<String> names = set.files().stream().map(ModelFile::name).toList();
            return new Stated(set.number(), set.by(), set.reason(), set.at(), names);
        }
    }

    /** The models in force. */
    public Stated inForce(Person actor) {
        Permissions.require(actor, Verb.READ_PROCESSES);
        return Stated.of(store.inForce());
    }

    /** The sets put last, newest first. */
    public List<Stated> newest(Person actor) {
        Permissions.require(actor, Verb.READ_PROCESSES);
        return store.newest(SETS_TOLD).stream().map(Stated::of).toList();
    }

    /** Names of the product's own models that are others than those in force: an admin may take them. */
    public List<String> offers(Person actor) {
        Permissions.require(actor, Verb.READ_PROCESSES);
        ModelSet set = store.inForce();
        return files.packaged().stream()
                .filter(file -> !set.holds(List.of(file)))
                .map(ModelFile::name)
                .toList();
    }

    /**
     * @param base the number of the set that the actor saw in force
     * @param contents by name: they replace those of the same name, or are new; all are checked together with the others
     * @return the number of the set that is in force now
     * @throws Refusal 403 for anybody but an admin, 412 if others were put meanwhile, 422 with what does not hold, 409 where
     *     nothing would change
     */
    @Transactional
    public int put(Person actor, int base, Map<String, byte[]> contents, Reason reason) {
        return put(
                actor,
                base,
                contents.entrySet().stream()
                        .map(one -> new ModelFile(one.getKey(), one.getValue()))
                        .toList(),
                reason);
    }

    private int put(Person actor, int base, List<ModelFile> models, Reason reason) {
        Person admin = membership.admin(actor, Verb.CHANGE_PROCESSES);
        store.lock();
        ModelSet before = store.inForce();
        if (before.number() != base) {
            throw Refusal.stale(before.number());
        }
        requireSound(models);
        if (before.holds(models)) {
            throw Refusal.conflict("models-same");
        }
        List<ModelFile> wanted = before.with(models);
        requireHolds(wanted);
        int number = store.add(wanted, admin, reason);
        deployment.deploy(store.inForce());
        String names = models.stream().map(ModelFile::name).sorted().collect(Collectors.joining(", "));
        journal.append(
                Chain.NEWSROOM, Entry.by(admin, "models-put").because(reason).detail(number + ": " + names));
        return number;
    }

    /** Puts one of the product's own in force, by name; the rest as {@link #put}. */
    @Transactional
    public int putPackaged(Person actor, int base, String name, Reason reason) {
        ModelFile ours = files.packaged(name).orElseThrow(() -> Refusal.unknown("model"));
        return put(actor, base, List.of(ours), reason);
    }

    private static void requireSound(List<ModelFile> models) {
        for (ModelFile model : models) {
            if (!model.name().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,98}") || !ModelFile.isModel(model.name())) {
                throw Refusal.invalid("model-name", model.name());
            }
            if (model.content().length > ModelFiles.LARGEST) {
                throw Refusal.invalid("model-too-large", model.name(), ModelFiles.LARGEST);
            }
        }
        if (models.isEmpty()) {
            throw Refusal.conflict("models-same");
        }
    }

    private void requireHolds(List<ModelFile> wanted) {
        try {
            check.check(wanted);
        } catch (BrokenModel broken) {
            String problems = broken.problems().stream()
                    .limit(PROBLEMS_TOLD)
                    .map(BrokenModel.Problem::toString)
                    .collect(Collectors.joining("; "));
            throw Refusal.invalid("models-broken", problems);
        }
    }
}
