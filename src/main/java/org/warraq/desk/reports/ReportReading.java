package org.warraq.desk.reports;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.warraq.desk.tasklist.TaskView;
import org.warraq.workflow.ReportViews;
import org.warraq.workflow.TaskList;

/** Reads a report the way pages and JSON both show it. */
@Component
public class ReportReading {

    private final ReportViews views;
    private final TaskList tasks;

    ReportReading(ReportViews views, TaskList tasks) {
        this.views = views;
        this.tasks = tasks;
    }

    public ReportJson json(UUID id) {
        return new ReportJson(
                views.get(id), tasks.of(id).stream().map(TaskView::of).toList());
    }
}
