package org.warraq.desk.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.Lists;
import org.warraq.desk.Refusals;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.report.RemovalRequests;
import org.warraq.report.Removals.Removal;

/** Where a second admin decides about texts that are to be taken out. They are asked for on the version's own page. */
@Controller
@RequestMapping("/removals")
class RemovalPages {

    private static final int ON_A_PAGE = 30;

    private final RemovalRequests removing;

    RemovalPages(RemovalRequests removing) {
        this.removing = removing;
    }

    @GetMapping
    String list(
            Person me,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        model.addAttribute("me", me);
        model.addAttribute("open", removing.open(me));
        model.addAttribute("decided", Lists.page(() -> removing.decided(me, cursor, ON_A_PAGE)));
        model.addAttribute("done", done);
        model.asMap().putIfAbsent("reason", "");
        return "administration/removals";
    }

    @PostMapping("/{id}/confirmation")
    String confirm(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
        try {
            removing.confirm(me, id);
            return "redirect:/removals?done=confirmed";
        } catch (Refusal refusal) {
            return refused(me, id, refusal, model, response);
        }
    }

    @PostMapping("/{id}/refusal")
    String refuse(
            Person me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            Removal refused = removing.refuse(me, id, Reason.of(reason));
            return "redirect:/removals?done=" + (refused.isTakenBack() ? "taken-back" : "refused");
        } catch (Refusal refusal) {
            model.addAttribute("reason", reason);
            return refused(me, id, refusal, model, response);
        }
    }

    private String refused(Person me, UUID id, Refusal refusal, Model model, HttpServletResponse response) {
        Refusals.show(refusal, model, response);
        model.addAttribute("about", id);
        return list(me, null, null, model);
    }
}
