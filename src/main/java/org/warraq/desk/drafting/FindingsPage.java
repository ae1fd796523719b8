package org.warraq.desk.drafting;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;

/** What is to be looked at in a draft as it was typed so far, for the page it is written on. */
@Controller
class FindingsPage {

    private final TaskList list;
    private final Drafts drafts;
    private final DraftFindings findings;

    FindingsPage(TaskList list, Drafts drafts, DraftFindings findings) {
        this.list = list;
        this.drafts = drafts;
        this.findings = findings;
    }

    /** Only to whoever writes it: what others typed is not theirs. */
    @GetMapping("/tasks/{id}/draft/findings")
    String findings(Person me, @PathVariable UUID id, Locale locale, Model model) {
        Task task = list.get(id);
        if (task.stage() != Stage.DRAFT || !task.isHeldBy(me.id())) {
            throw Refusal.forbidden("findings-by-holder");
        }
        Draft draft = drafts.open(me, task);
        model.addAttribute("copy", draft.copy() == null ? "" : draft.copy());
        model.addAttribute("beside", findings.beside(draft.content(), task.reportId(), locale));
        return "drafting/findings :: all";
    }
}
