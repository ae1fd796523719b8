package org.warraq.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.warraq.people.Refusal;
import org.warraq.workflow.models.DeployedModel;
import org.warraq.workflow.models.DeployedModels;
import org.warraq.workflow.rounds.ProcessIds;
import org.warraq.workflow.rounds.RoundPositions;
import org.warraq.workflow.rounds.RoundStore;

/**
 * The diagrams a report runs through, and where it stands in them: those its own round began with, whatever the newsroom has
 * drawn since.
 */
@Component
public class ProcessDiagrams {

    private final DeployedModels models;
    private final RoundStore rounds;
    private final RoundPositions positions;

    ProcessDiagrams(DeployedModels models, RoundStore rounds, RoundPositions positions) {
        this.models = models;
        this.rounds = rounds;
        this.positions = positions;
    }

    /**
     * A diagram with its marks.
     *
     * @param process the process id
     * @param name what the process is called
     * @param current ids of the elements where the report stands now
     * @param steps what is done in it, in order
     */
    public record Diagram(String process, String name, Set<String> current, List<ProcessStep> steps) {}

    /** The diagrams worth showing for a report: always the main one, the others while something is open in them. */
    public List<Diagram> of(ReportView report, Locale language) {
        Map<String, Set<String>> standing = positions.of(report.id());
        DeployedModel main = main(report);
        Map<DeployedModel, Set<String>> shown = new LinkedHashMap<>();
        shown.put(main, main.standing(standing.getOrDefault(main.origin().definition(), Set.of())));
        standing.forEach((definition, activities) -> models.find(definition)
                .filter(model -> !model.standing(activities).isEmpty())
                .ifPresent(model -> shown.putIfAbsent(model, model.standing(activities))));
        List<Diagram> diagrams = new ArrayList<>();
        shown.forEach((model, current) -> diagrams.add(
                new Diagram(model.origin().process(), model.name(language), current, ProcessStep.of(model, language))));
        return diagrams;
    }

    /**
     * One of the report's diagrams, to be drawn.
     *
     * @return BPMN 2.0 XML, its names in this language
     * @throws Refusal 404 if its round knows no such process
     */
    public String xml(ReportView report, String process, Locale language) {
        return find(report, process)
                .map(model -> models.xml(model, language))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "not-found"));
    }

    private Optional<DeployedModel> find(ReportView report, String process) {
        DeployedModel main = main(report);
        if (main.origin().process().equals(process)) {
            return Optional.of(main);
        }
        return kept(report, process).or(() -> running(report.id(), process)).or(() -> models.beside(main, process));
    }

    // Rounds from before this was kept are shown on what is in force.
    private DeployedModel main(ReportView report) {
        return kept(report, ProcessIds.PUBLISH_REPORT)
                .or(() -> models.latest(ProcessIds.PUBLISH_REPORT))
                .orElseThrow();
    }

    private Optional<DeployedModel> kept(ReportView report, String process) {
        return rounds.definition(report.id(), report.round(), process).flatMap(models::find);
    }

    private Optional<DeployedModel> running(UUID report, String process) {
        return positions.of(report).keySet().stream()
                .map(models::find)
                .flatMap(Optional::stream)
                .filter(model -> model.origin().process().equals(process))
                .findFirst();
    }
}
