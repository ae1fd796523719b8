package org.warraq.workflow.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.publication.Releases;
import org.warraq.report.Edition;
import org.warraq.report.Report;
import org.warraq.report.ReportProgress;
import org.warraq.report.ReportState;
import org.warraq.report.Reports;
import org.warraq.translation.ReleaseLessons;

/** {@code ${publish}}: makes the approved versions public, all languages in one transaction. */
@Component("publish")
public class PublishDelegate implements JavaDelegate {

    private final Reports reports;
    private final Releases releases;
    private final ReportProgress standings;
    private final Journal journal;
    private final ReleaseLessons lessons;

    PublishDelegate(
            Reports reports, Releases releases, ReportProgress standings, Journal journal, ReleaseLessons lessons) {
        this.lessons = lessons;
        this.reports = reports;
        this.releases = releases;
        this.standings = standings;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Report report = reports.lock(ExecutionVariables.reportOf(execution));
        int number = releases.release(report);
        standings.report(report.id(), ReportState.PUBLISHED);
        // never before: what is not released is nobody's to reuse
        lessons.teach(report, translations(report));
        journal.append(
                Chain.of(report.id()),
                Entry.itself("released-" + report.roundKind().key()).detail(Integer.toString(number)));
    }

    private List<Language> translations(Report report) {
        return reports.editions(report.id()).stream()
                .filter(edition -> !edition.dropped())
                .map(Edition::language)
                .filter(language -> !language.equals(report.sourceLanguage()))
                .toList();
    }
}
