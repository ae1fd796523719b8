package org.warraq.desk.reports;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.warraq.desk.tasklist.TaskReading;
import org.warraq.workflow.ReportViews;
import org.warraq.workflow.TaskList;

/** Reads a report the way pages and JSON both show it. */
@Component
public class ReportReading {

    private final ReportViews views;
    private final TaskList tasks;
    private final TaskReading reading;

    ReportReading(ReportViews views, TaskList tasks, TaskReading reading) {
        this.views = views;
        this.tasks = tasks;
        this.reading = reading;
    }

    public ReportJson json(UUID id, Locale locale) {
        return ReportJson.of(views.get(id), reading.json(tasks.of(id), locale));
    }
}
