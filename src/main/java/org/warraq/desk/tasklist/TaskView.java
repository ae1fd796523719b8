package org.warraq.desk.tasklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.Urgency;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;

/**
 * A task in the HTTP contract.
 *
 * @param returnedReason why it came back, in the words of whoever returned it; where those are but the name of a code, in
 *     the reader's language
 * @param reasonCode the same from the short list; {@code null} where it did not come back, or was recalled
 * @param returnedCode the older name of {@code reasonCode}
 * @param offeredTo the username of who is offered it first, as they returned it before
 * @param marks the places that were marked in returning it
 */
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
        @Nullable ReasonCode reasonCode,
        @Nullable ReasonCode returnedCode,
        @Nullable String offeredTo,
        List<Mark> marks,
        int openQuestions) {

    /** A place that was marked; either a paragraph or a segment. */
    public record Mark(
            Language language,
            @Nullable String paragraphId,
            @Nullable UUID segmentId,
            @Nullable String reason,
            @Nullable ReasonCode reasonCode) {}

    /** @param told why it came back */
    static TaskView of(Task task, @Nullable String told, List<Mark> marks) {
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
                told,
                task.returnedCode(),
                task.returnedCode(),
                task.offeredTo(),
                marks,
                task.openQuestions());
    }
}
