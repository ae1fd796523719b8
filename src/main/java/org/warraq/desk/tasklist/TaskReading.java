package org.warraq.desk.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.warraq.workflow.ReasonLabels;
import org.warraq.workflow.ReturnMarks;
import org.warraq.workflow.Task;

/** Reads tasks the way JSON shows them: why they came back is told in the reader's language, as far as a code says it. */
@Component
public class TaskReading {

    private final ReasonLabels labels;
    private final ReturnMarks marks;

    TaskReading(ReasonLabels labels, ReturnMarks marks) {
        this.labels = labels;
        this.marks = marks;
    }

    public List<TaskView> json(List<Task> tasks, Locale locale) {
        Map<UUID, List<ReturnMarks.Kept>> marked =
                marks.of(tasks.stream().map(Task::id).toList());
        return tasks.stream()
                .map(task -> TaskView.of(
                        task,
                        labels.told(task.returnedCode(), task.returnedReason(), locale),
                        marked.getOrDefault(task.id(), List.of()).stream()
                                .map(mark -> mark(mark, locale))
                                .toList()))
                .toList();
    }

    private TaskView.Mark mark(ReturnMarks.Kept mark, Locale locale) {
        return new TaskView.Mark(
                mark.language(),
                mark.paragraphId(),
                mark.segmentId(),
                labels.told(mark.reasonCode(), mark.reason(), locale),
                mark.reasonCode());
    }
}
