package org.warraq.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;

/** {@code ${openEditions.of(execution)}}: the languages that have to be translated now, as tags. */
@Component("openEditions")
public class OpenEditions {

    private final Standings standings;

    OpenEditions(Standings standings) {
        this.standings = standings;
    }

    public List<String> of(DelegateExecution execution) {
        return standings.opened(Expressions.reportOf(execution)).stream()
                .map(Language::tag)
                .toList();
    }
}
