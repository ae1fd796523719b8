package org.warraq.workflow.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.translation.Translations;

/** {@code ${pretranslate}}: brings the edition's segments in line with the source before a translator sees them, and
 * fills in what is known already. */
@Component("pretranslate")
public class PretranslateDelegate implements JavaDelegate {

    private final Reports reports;
    private final Translations translations;

    PretranslateDelegate(Reports reports, Translations translations) {
        this.reports = reports;
        this.translations = translations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Report report = reports.lock(ExecutionVariables.reportOf(execution));
        translations.begin(report, ExecutionVariables.languageOf(execution));
    }
}
