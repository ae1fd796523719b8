package org.warraq.workflow.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.stereotype.Component;

/**
 * Reads the models processes run on out of the engine, which keeps every version there has been: also those whose file is no
 * longer in the newsroom's folder. A version never changes, so what was read is kept, up to some megabytes.
 */
@Component
public class DeployedModels {

    private static final long MOST_BYTES = 16 << 20;

    private record Translated(String definition, String language) {}

    private final RepositoryService engine;
    private final ModelFiles files;
    private final Cache<String, DeployedModel> models = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<String, DeployedModel>weigher((definition, model) -> model.weight())
            .build();
    private final Cache<Translated, String> drawings = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Translated, String>weigher((key, xml) -> 2 * xml.length())
            .build();

    DeployedModels(RepositoryService engine, ModelFiles files) {
        this.engine = engine;
        this.files = files;
    }

    /** @param definition the engine's id of a version; empty if there is none */
    public Optional<DeployedModel> find(String definition) {
        DeployedModel kept = models.getIfPresent(definition);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<DeployedModel> read = one(definitions().processDefinitionId(definition));
        read.ifPresent(model -> models.put(definition, model));
        return read;
    }

    /** One version of a process, by the engine's count. */
    public Optional<DeployedModel> version(String process, int version) {
        return known(definitions().processDefinitionKey(process).processDefinitionVersion(version));
    }

    /** The version that rounds starting now run on. */
    public Optional<DeployedModel> latest(String process) {
        return known(definitions().processDefinitionKey(process).latestVersion());
    }

    /** The version of another process that was deployed with this one: what its calls go to. */
    public Optional<DeployedModel> beside(DeployedModel model, String process) {
        return known(definitions().deploymentId(model.origin().deployment()).processDefinitionKey(process));
    }

    /** The newest versions of all processes, newest first and at most so many. */
    public List<DeployedModel> newest(int most) {
        return definitions()
                .orderByDeploymentTime()
                .desc()
                .orderByProcessDefinitionKey()
                .asc()
                .listPage(0, most)
                .stream()
                .map(ProcessDefinition::getId)
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The model as XML, with its names in this language. */
    public String xml(DeployedModel model, Locale language) {
        return drawings.get(
                new Translated(model.origin().definition(), language.getLanguage()),
                key -> translated(model, language));
    }

    private static String translated(DeployedModel model, Locale language) {
        Diagram diagram = Diagram.read(model.file());
        model.names().writeInto(diagram, language);
        return Bpmn.convertToString(diagram.model());
    }

    private ProcessDefinitionQuery definitions() {
        return engine.createProcessDefinitionQuery();
    }

    private Optional<DeployedModel> known(ProcessDefinitionQuery query) {
        return Optional.ofNullable(query.singleResult()).flatMap(found -> find(found.getId()));
    }

    private Optional<DeployedModel> one(ProcessDefinitionQuery query) {
        return Optional.ofNullable(query.singleResult()).map(this::read);
    }

    private DeployedModel read(ProcessDefinition found) {
        ModelFile file = new ModelFile(found.getResourceName(), content(found));
        Diagram diagram = Diagram.read(file);
        Optional<ModelFile> ours = files.packaged(file.name());
        ElementNames names = ElementNames.of(diagram);
        if (ours.isPresent()) {
            names = names.besideOurs(ElementNames.of(Diagram.read(ours.get())));
        }
        boolean packaged = ours.isPresent() && Arrays.equals(ours.get().content(), file.content());
        Deployment deployment = engine.createDeploymentQuery()
                .deploymentId(found.getDeploymentId())
                .singleResult();
        DeployedModel.Origin origin = new DeployedModel.Origin(
                found.getId(),
                found.getKey(),
                found.getVersion(),
                found.getDeploymentId(),
                deployment.getDeploymentTime().toInstant(),
                packaged);
        return new DeployedModel(origin, file, diagram, names);
    }

    private byte[] content(ProcessDefinition found) {
        try (InputStream in = engine.getProcessModel(found.getId())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
