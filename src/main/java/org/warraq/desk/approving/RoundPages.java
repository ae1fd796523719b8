package org.warraq.desk.approving;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.FormVersion;
import org.warraq.desk.LanguageFields;
import org.warraq.desk.Refusals;
import org.warraq.desk.history.ReportPage;
import org.warraq.desk.reports.SettingsForm;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.publication.PastReleases;
import org.warraq.workflow.ReportSettings;
import org.warraq.workflow.Rounds;
import org.warraq.workflow.TakeBack;

/** What is done to a report outside a task, from its page; what is refused is shown there, with what was typed. */
@Controller
@RequestMapping("/reports/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
class RoundPages {

    private static final String NOTE = "note.";

    private final Rounds rounds;
    private final ReportSettings policy;
    private final TakeBack takeBack;
    private final ReportPage page;
    private final SettingsForm arrangements;
    private final PastReleases past;

    RoundPages(
            Rounds rounds,
            ReportSettings policy,
            TakeBack takeBack,
            ReportPage page,
            SettingsForm arrangements,
            PastReleases past) {
        this.rounds = rounds;
        this.policy = policy;
        this.takeBack = takeBack;
        this.page = page;
        this.arrangements = arrangements;
        this.past = past;
    }

    /** One form as it was sent, and where its answer goes. */
    private record Sent(
            String form,
            Person me,
            UUID id,
            Map<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {

        Reason reason() {
            return Reason.of(typed.get("reason"));
        }
    }

    @PostMapping("/{form:withdrawal|spike|recall|release|arrangement|take-back|closing}")
    String act(
            Person me,
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Sent sent = new Sent(form, me, id, typed, locale, model, response);
        try {
            carryOut(sent);
            return "redirect:/reports/" + id + "?done=" + form;
        } catch (Refusal refusal) {
            return refused(sent, refusal);
        }
    }

    private void carryOut(Sent sent) {
        Map<String, String> typed = sent.typed();
        switch (sent.form()) {
            case "withdrawal" -> rounds.askWithdrawal(sent.me(), sent.id(), sent.reason(), notes(typed));
            case "spike" -> rounds.spike(sent.me(), sent.id(), sent.reason());
            case "recall" -> rounds.recall(sent.me(), sent.id(), sent.reason());
            case "release" -> rounds.release(sent.me(), sent.id(), typed.containsKey("checked"));
            case "closing" -> past.close(sent.me(), sent.id(), release(typed), sent.reason());
            case "take-back" -> takeBack.takeBack(sent.me(), arrangements.task(typed));
            default -> policy.change(sent.me(), sent.id(), arrangements.change(typed), arrangements.version(typed));
        }
    }

    private String refused(Sent sent, Refusal refusal) {
        Refusals.show(refusal, sent.model(), sent.response());
        sent.model().addAttribute("form", sent.form());
        sent.model().addAttribute("typed", sent.typed());
        return page.show(sent.me(), sent.id(), sent.locale(), sent.model());
    }

    /** @throws Refusal 422 for what is no number */
    private static int release(Map<String, String> typed) {
        return FormVersion.parse(typed.getOrDefault("release", ""));
    }

    private static Map<Language, String> notes(Map<String, String> typed) {
        Map<Language, String> notes = new LinkedHashMap<>(LanguageFields.parse(NOTE, typed));
        notes.replaceAll((language, text) -> text.strip());
        return notes;
    }
}
