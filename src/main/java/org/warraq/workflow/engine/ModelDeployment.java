package org.warraq.workflow.engine;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.workflow.models.ModelFile;
import org.warraq.workflow.models.ModelSet;

/** Gives the engine the diagrams that are in force. */
@Component
public class ModelDeployment {

    private static final String NAME = "warraq";

    private final RepositoryService engine;

    ModelDeployment(RepositoryService engine) {
        this.engine = engine;
    }

    /**
     * What the engine has already is not deployed again. If one changed all are, because processes call those they were deployed
     * with. The caller holds the lock of the models: nobody puts others in between.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deploy(ModelSet set) {
        DeploymentBuilder deployment = engine.createDeployment().name(NAME).enableDuplicateFiltering(false);
        for (ModelFile diagram : set.diagrams()) {
            deployment.addInputStream(diagram.name(), new ByteArrayInputStream(diagram.content()));
        }
        deployment.deploy();
    }
}
