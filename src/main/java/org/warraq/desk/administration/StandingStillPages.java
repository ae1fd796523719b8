package org.warraq.desk.administration;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.Refusals;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.workflow.StandingStill;

/** What stands still, for editors and admins. */
@Controller
@RequestMapping("/standing-still")
class StandingStillPages {

    private final StandingStill standing;

    StandingStillPages(StandingStill standing) {
        this.standing = standing;
    }

    @GetMapping
    String list(Person me, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("standing", standing.all(me));
        model.addAttribute("done", done);
        return "administration/standing-still";
    }

    @PostMapping("/{id}/retry")
    String retry(Person me, @PathVariable String id, Model model, HttpServletResponse response) {
        try {
            standing.retry(me, id);
            return "redirect:/standing-still?done=retried";
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            return list(me, null, model);
        }
    }
}
