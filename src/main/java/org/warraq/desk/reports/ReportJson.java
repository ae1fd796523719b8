package org.warraq.desk.reports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.warraq.desk.tasklist.TaskView;
import org.warraq.workflow.ReportView;

/** A report in the HTTP contract: the view and the tasks that are open on it. */
public record ReportJson(@JsonUnwrapped ReportView report, List<TaskView> tasks) {}
