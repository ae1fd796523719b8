package org.warraq.workflow.models;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Diagrams or tables that do not hold against the code. It stops the start, and names everything there is to mend. */
public final class BrokenModel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param model the file's name
     * @param element the element's id in it; null where it is about the whole file
     */
    public record Problem(String model, @Nullable String element, String reason) {

        @Override
        public String toString() {
            return model + (element == null ? "" : ", " + element) + ": " + reason;
        }
    }

    private final transient List<Problem> problems;

    public BrokenModel(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> System.lineSeparator() + "  " + problem)
                .collect(Collectors.joining("", "The newsroom's models do not hold:", "")));
        this.problems = List.copyOf(problems);
    }

    public BrokenModel(String model, @Nullable String element, String reason) {
        this(List.of(new Problem(model, element, reason)));
    }

    /** Everything there is to mend. */
    public List<Problem> problems() {
        return problems;
    }
}
