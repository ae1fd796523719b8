package org.warraq.workflow.models;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One version of a process, as it was deployed; never another. */
public final class DeployedModel {

    // An execution that waits for the runs of an element to end stands in what is around them.
    private static final char AROUND = '#';

    /**
     * Where it comes from.
     *
     * @param definition the engine's id of the version
     * @param process the process id in the diagram
     * @param version counted from one for each process
     * @param deployment the engine's id of what was deployed together
     * @param since when
     * @param packaged whether the file is ours as this program brings it, and not the newsroom's own
     */
    public record Origin(
            String definition, String process, int version, String deployment, Instant since, boolean packaged) {}

    private final Origin origin;
    private final ModelFile file;
    private final ElementNames names;
    private final List<String> steps;
    private final Map<String, Set<String>> awaited;

    DeployedModel(Origin origin, ModelFile file, Diagram diagram, ElementNames names) {
        this.origin = origin;
        this.file = file;
        this.names = names;
        ModelSteps found = ModelSteps.of(diagram, origin.process());
        this.steps = found.steps();
        this.awaited = found.awaited();
    }

    public Origin origin() {
        return origin;
    }

    /** What the process itself is called. */
    public String name(Locale language) {
        return names.of(origin.process(), language);
    }

    /** What an element is called; its id where nobody gave it a name. */
    public String name(String element, Locale language) {
        return names.of(element, language);
    }

    /** The ids of what is done in it, or waited for, in the order of the ways. */
    public List<String> steps() {
        return steps;
    }

    /** Which of the steps executions stand at, by the ids of the activities the engine has them in. */
    public Set<String> standing(Set<String> activities) {
        Set<String> standing = new LinkedHashSet<>();
        activities.stream()
                .map(activity ->
                        activity.indexOf(AROUND) < 0 ? activity : activity.substring(0, activity.indexOf(AROUND)))
                .flatMap(activity -> awaited.getOrDefault(activity, Set.of(activity)).stream())
                .filter(steps::contains)
                .forEach(standing::add);
        return standing;
    }

    ModelFile file() {
        return file;
    }

    ElementNames names() {
        return names;
    }

    /** About how many bytes it takes. */
    int weight() {
        return 4 * file.content().length + 1_000;
    }
}
