package org.warraq.workflow.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.warraq.workflow.models.BrokenModel.Problem;
import org.warraq.workflow.models.validation.BpmnValidators;
import org.warraq.workflow.rounds.ProcessIds;

/**
 * Holds diagrams against the code, so that none starts that would stop later, with a report in it. What it does not know
 * it refuses: a diagram says which step comes next and nothing else.
 */
public final class ModelValidation {

    private final Map<String, Class<?>> beans;

    /** @param beans what expressions may reach */
    public ModelValidation(Map<String, Class<?>> beans) {
        this.beans = Map.copyOf(beans);
    }

    /**
     * Checks diagrams that are to be deployed together.
     *
     * @throws BrokenModel with everything that does not hold
     */
    public void check(List<ModelFile> models) {
        List<Problem> problems = new ArrayList<>();
        List<Diagram> diagrams = models.stream()
                .map(model -> read(model, problems))
                .flatMap(Optional::stream)
                .toList();
        if (problems.isEmpty()) {
            problems.addAll(processes(diagrams));
            BpmnValidators validators = new BpmnValidators(
                    beans, diagrams.stream().map(Diagram::model).toList());
            diagrams.forEach(diagram -> problems.addAll(
                    ValidationProblems.of(diagram.name(), diagram.model(), validators.of(diagram.model()))));
        }
        if (!problems.isEmpty()) {
            throw new BrokenModel(problems);
        }
    }

    private static Optional<Diagram> read(ModelFile model, List<Problem> problems) {
        try {
            return Optional.of(Diagram.read(model));
        } catch (BrokenModel e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private static List<Problem> processes(List<Diagram> diagrams) {
        Map<String, List<String>> files = diagrams.stream()
                .flatMap(diagram -> diagram.all(Process.class).stream()
                        .filter(process -> process.getId() != null)
                        .map(process -> Map.entry(process.getId(), diagram.name())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Stream<Problem> twice = files.entrySet().stream()
                .filter(process -> process.getValue().size() > 1)
                .map(process -> new Problem(
                        String.join(" and ", process.getValue()), process.getKey(), "the process is there twice"));
        Set<String> missing = new java.util.TreeSet<>(ProcessIds.ALL);
        missing.removeAll(files.keySet());
        return Stream.concat(
                        twice,
                        missing.stream().map(process -> new Problem("bpmn", process, "no diagram has this process")))
                .toList();
    }
}
