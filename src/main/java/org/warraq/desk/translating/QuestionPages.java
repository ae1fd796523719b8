package org.warraq.desk.translating;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.FormAction;
import org.warraq.desk.FormVersion;
import org.warraq.desk.Refusals;
import org.warraq.language.Keyed;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.translation.Note;
import org.warraq.web.LocalTarget;

/** What translators ask a reporter, on a page of the reporter's. */
@Controller
class QuestionPages {

    private static final String PAGE = "translating/questions";

    private final Questions questions;

    QuestionPages(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/questions")
    String list(Person me, Model model) {
        model.addAttribute("questions", questions.to(me));
        return PAGE;
    }

    private enum Action implements Keyed {
        ANSWER,
        SETTLE,
        MEND
    }

    /** @param action {@code answer}, {@code settle} with or without words, or {@code mend} the source */
    @PostMapping("/reports/{report:[0-9a-f]{8}-[0-9a-f-]{27}}/questions/{id}")
    String answer(
            Person me,
            @PathVariable UUID report,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "answer") String action,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String paragraph,
            @RequestParam(defaultValue = "0") String version,
            @RequestParam(defaultValue = "/questions") String to,
            Model model,
            HttpServletResponse response) {
        try {
            Action asked = FormAction.parse(Action.class, action);
            Note note = questions.open(report, id);
            if (asked == Action.MEND) {
                questions.mend(me, note, paragraph.replace("\r\n", "\n"), FormVersion.parse(version), null);
            } else {
                questions.answer(me, note, text, asked == Action.SETTLE);
            }
            return "redirect:" + LocalTarget.orHome(to);
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            model.addAttribute("failed", id).addAttribute("typed", text).addAttribute("typedParagraph", paragraph);
            model.addAttribute("questions", questions.in(report, me));
            return PAGE;
        }
    }
}
