package org.warraq.workflow;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.workflow.engine.ModelDeployment;
import org.warraq.workflow.models.DeployedModels;
import org.warraq.workflow.models.ModelFiles;
import org.warraq.workflow.models.ModelSet;
import org.warraq.workflow.models.ModelStore;
import org.warraq.workflow.rounds.ProcessIds;

/**
 * At the start: which models hold. A newsroom that has none begins with those this node brings; in any other the node changes
 * nothing and says so, be its own newer. Nodes that start at once settle it one after the other.
 */
@Component
@DependsOnDatabaseInitialization
class ModelsAtStart implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(ModelsAtStart.class);
    private static final String PACKAGED = "packaged";

    private final ModelStore store;
    private final ModelFiles files;
    private final ModelCheck check;
    private final ModelDeployment deployment;
    private final DeployedModels deployed;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final boolean takesPackaged;

    ModelsAtStart(
            ModelStore store,
            ModelFiles files,
            ModelCheck check,
            ModelDeployment deployment,
            DeployedModels deployed,
            Journal journal,
            PlatformTransactionManager transactions,
            @Value("${warraq.models}") String wanted) {
        this.store = store;
        this.files = files;
        this.check = check;
        this.deployment = deployment;
        this.deployed = deployed;
        this.journal = journal;
        this.transactions = new TransactionTemplate(transactions);
        this.takesPackaged = wanted.equals(PACKAGED);
    }

    @Override
    public void afterPropertiesSet() {
        transactions.executeWithoutResult(status -> {
            store.lock();
            if (store.find().isEmpty()) {
                begin();
            } else if (takesPackaged && !store.inForce().holds(files.packaged())) {
                take();
            }
            ModelSet set = store.inForce();
            check.check(set.files());
            deployment.deploy(set);
            say(set);
        });
    }

    private void begin() {
        check.check(files.first());
        int number = store.add(files.first(), null, null);
        if (!files.theirs().isEmpty()) {
            tell(number, String.join(", ", files.theirs()));
        }
    }

    private void take() {
        int number = store.add(store.inForce().with(files.packaged()), null, null);
        tell(number, PACKAGED);
    }

    private void tell(int number, String what) {
        journal.append(Chain.NEWSROOM, Entry.itself("models-taken").detail(number + ": " + what));
    }

    private void say(ModelSet set) {
        log.info("Models: set {}, put by {} at {}", set.number(), set.origin(), set.at());
        for (String process : ProcessIds.ALL) {
            deployed.latest(process)
                    .ifPresent(model -> log.info(
                            "{} is in version {}, {}",
                            process,
                            model.origin().version(),
                            model.origin().packaged()
                                    ? "as packaged"
                                    : "of the newsroom's own, or packaged with another Warraq"));
        }
        files.first().stream()
                .filter(file -> !set.holds(List.of(file)))
                .forEach(file -> log.warn(
                        "{} of this node is another than the one in force, and changes nothing: an admin puts it on the page Processes",
                        file.name()));
    }
}
