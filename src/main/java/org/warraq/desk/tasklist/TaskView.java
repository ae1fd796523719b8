package org.warraq.desk.tasklist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.Urgency;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;

/** A task in the HTTP contract. */
public record TaskView(
        UUID id,
        UUID reportId,
        Stage stage,
        String step,
        @Nullable Language language,
        Language sourceLanguage,
        String headline,
        Urgency urgency,
        @Nullable String assignee,
        Instant due,
        boolean overdue,
        boolean blocked,
        Instant created,
        @Nullable String returnedReason,
        @Nullable ReasonCode returnedCode,
        int openQuestions) {

    public static TaskView of(Task task) {
        return new TaskView(
                task.id(),
                task.reportId(),
                task.stage(),
                task.step(),
                task.language(),
                task.sourceLanguage(),
                task.headline(),
                task.urgency(),
                task.assignee(),
                task.due(),
                task.overdue(),
                task.blocked(),
                task.created(),
                task.returnedReason(),
                task.returnedCode(),
                task.openQuestions());
    }
}
