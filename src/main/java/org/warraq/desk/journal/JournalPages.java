package org.warraq.desk.journal;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.Lists;
import org.warraq.journal.Chain;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;
import org.warraq.web.Times;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.ReportViews;
import org.warraq.workflow.Stage;

/** Journals, to be read and searched. */
@Controller
class JournalPages {

    private static final int ROWS = 50;

    private final ReportViews views;
    private final JournalReading journal;
    private final Times times;

    JournalPages(ReportViews views, JournalReading journal, Times times) {
        this.views = views;
        this.journal = journal;
        this.times = times;
    }

    @GetMapping("/reports/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/journal")
    String report(
            Person me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            Model model) {
        ReportView report = views.get(id);
        model.addAttribute("report", report);
        model.addAttribute("languages", report.editions().keySet());
        model.addAttribute("stages", Stage.values());
        fill(Chain.of(id), parameters, locale, model);
        return "history/journal";
    }

    /** What is done about people, roles, lexicon, memory and policy; for admins. */
    @GetMapping("/journal")
    String newsroom(Person me, @RequestParam Map<String, String> parameters, Locale locale, Model model) {
        Permissions.require(me, Verb.READ_NEWSROOM_JOURNAL);
        fill(Chain.NEWSROOM, parameters, locale, model);
        return "history/newsroom-journal";
    }

    private void fill(Chain chain, Map<String, String> parameters, Locale locale, Model model) {
        JournalForm form = new JournalForm(parameters, times.zone());
        model.addAttribute("filter", form);
        model.addAttribute("kinds", JournalKind.values());
        model.addAttribute("actors", journal.actors(chain));
        model.addAttribute("first", !parameters.containsKey("cursor"));
        model.addAttribute(
                "entries",
                Lists.page(() -> journal.sentences(chain, form.asked(), parameters.get("cursor"), ROWS, locale)));
    }
}
