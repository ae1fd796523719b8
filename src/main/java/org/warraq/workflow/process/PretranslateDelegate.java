package org.warraq.workflow.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.translation.Translations;

/** {@code ${pretranslate}}: brings the edition's segments in line with the source before a translator sees them, and
 * fills in what is known already. */
@Component("pretranslate")
public class PretranslateDelegate implements JavaDelegate {

    private final Reports reports;
    private final Translations translations;
    private final Journal journal;

    PretranslateDelegate(Reports reports, Translations translations, Journal journal) {
        this.reports = reports;
        this.translations = translations;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Report report = reports.lock(ExecutionVariables.reportOf(execution));
        Language language = ExecutionVariables.languageOf(execution);
        Translations.Begun begun = translations.begin(report, language);
        if (!begun.open() && begun.filled() > 0) {
            journal.append(
                    Chain.of(report.id()),
                    Entry.itself("translation-filled").language(language).detail(Integer.toString(begun.filled())));
        }
    }
}
