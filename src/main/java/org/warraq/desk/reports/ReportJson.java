package org.warraq.desk.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.desk.tasklist.TaskView;
import org.warraq.workflow.ReportView;

/**
 * A report in the HTTP contract: the view and the tasks that are open on it.
 *
 * @param embargoPast in answer to a call that named an embargo which is past: the time it named, and which was taken as none;
 *     absent otherwise
 */
public record ReportJson(
        @JsonUnwrapped ReportView report,
        List<TaskView> tasks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant embargoPast) {

    public static ReportJson of(ReportView report, List<TaskView> tasks) {
        return new ReportJson(report, tasks, null);
    }

    /** The same, in answer to a call that asked for this embargo. */
    public ReportJson asked(@Nullable Instant embargo) {
        return new ReportJson(report, tasks, report.embargoUntil() == null ? embargo : null);
    }
}
