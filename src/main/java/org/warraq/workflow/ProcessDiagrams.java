package org.warraq.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.warraq.people.Refusal;
import org.warraq.report.ReportState;
import org.warraq.workflow.rounds.ProcessIds;

/** The diagrams a report runs through, and where it stands in them. */
@Component
public class ProcessDiagrams {

    /**
     * A diagram with its marks.
     *
     * @param process the process id
     * @param current ids of the elements where the report stands now
     */
    public record Diagram(String process, Set<String> current) {}

    /** @throws Refusal 404 if there is no such process */
    public Resource model(String process) {
        if (!ProcessIds.ALL.contains(process)) {
            throw Refusal.of(Refusal.Kind.UNKNOWN, "not-found");
        }
        return new ClassPathResource("bpmn/" + process + ".bpmn");
    }

    /** The diagrams worth showing for a report: always the main one, the others while something is open in them. */
    public List<Diagram> of(ReportView report, Collection<Task> open) {
        List<Diagram> diagrams = new ArrayList<>(List.of(new Diagram(ProcessIds.PUBLISH_REPORT, main(report, open))));
        addIfOpen(diagrams, ProcessIds.TRANSLATE_EDITION, steps(open, Stage.TRANSLATE, Stage.REVIEW));
        addIfOpen(diagrams, ProcessIds.WITHDRAW_REPORT, steps(open, Stage.CONFIRM));
        return diagrams;
    }

    private static void addIfOpen(List<Diagram> diagrams, String process, Set<String> current) {
        if (!current.isEmpty()) {
            diagrams.add(new Diagram(process, current));
        }
    }

    private static Set<String> main(ReportView report, Collection<Task> open) {
        Set<String> current = steps(open, Stage.DRAFT, Stage.APPROVE);
        if (report.state() == ReportState.SCHEDULED) {
            current.add("embargo-over");
        }
        if (report.state() == ReportState.TRANSLATE || report.state() == ReportState.REVIEW) {
            current.add("translate-editions");
        }
        return current;
    }

    private static Set<String> steps(Collection<Task> open, Stage... stages) {
        Set<String> steps = new LinkedHashSet<>();
        open.stream().filter(task -> List.of(stages).contains(task.stage())).forEach(task -> steps.add(task.step()));
        return steps;
    }
}
