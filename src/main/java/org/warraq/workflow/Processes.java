package org.warraq.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.warraq.people.Refusal;
import org.warraq.workflow.models.DeployedModel;
import org.warraq.workflow.models.DeployedModels;
import org.warraq.workflow.rounds.ProcessIds;

/** The processes of the newsroom: those in force, and earlier versions as long as something runs on them. */
@Component
public class Processes {

    /** So many of the newest versions are looked at. */
    private static final int MOST = 60;

    private final DeployedModels models;
    private final RuntimeService engine;

    Processes(DeployedModels models, RuntimeService engine) {
        this.models = models;
        this.engine = engine;
    }

    /**
     * One version of a process.
     *
     * @param definition which, for {@link #xml}
     * @param process the process id
     * @param since when it came into force
     * @param packaged whether it is the product's, and not the newsroom's own
     * @param inForce whether what starts now runs on it
     */
    public record Deployed(
            String definition,
            String process,
            String name,
            int version,
            Instant since,
            boolean packaged,
            boolean inForce,
            List<ProcessStep> steps) {}

    /** Those in force first. */
    public List<Deployed> all(Locale language) {
        List<DeployedModel> newest = models.newest(MOST);
        // everything in force was deployed together
        String inForce = models.latest(ProcessIds.PUBLISH_REPORT)
                .map(model -> model.origin().deployment())
                .orElse("");
        return newest.stream()
                .filter(model -> model.origin().deployment().equals(inForce)
                        || isInUse(model.origin().definition()))
                .map(model -> deployed(model, model.origin().deployment().equals(inForce), language))
                .toList();
    }

    /**
     * The model of one of them.
     *
     * @return BPMN 2.0 XML, its names in this language
     * @throws Refusal 404 if there is no such version
     */
    public String xml(String definition, Locale language) {
        return models.find(definition)
                .map(model -> models.xml(model, language))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "not-found"));
    }

    private boolean isInUse(String definition) {
        return !engine.createProcessInstanceQuery()
                .processDefinitionId(definition)
                .listPage(0, 1)
                .isEmpty();
    }

    private static Deployed deployed(DeployedModel model, boolean inForce, Locale language) {
        DeployedModel.Origin origin = model.origin();
        return new Deployed(
                origin.definition(),
                origin.process(),
                model.name(language),
                origin.version(),
                origin.since(),
                origin.packaged(),
                inForce,
                ProcessStep.of(model, language));
    }
}
