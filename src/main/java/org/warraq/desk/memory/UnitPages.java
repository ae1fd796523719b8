package org.warraq.desk.memory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.FormVersion;
import org.warraq.desk.LanguageFields;
import org.warraq.desk.Refusals;
import org.warraq.language.Language;
import org.warraq.memory.Unit;
import org.warraq.memory.Units;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;

/** One unit, for admins and editors: correct it, or take it out, with a reason. */
@Controller
@RequestMapping("/memory/units/{id}")
class UnitPages {

    private static final String TEXT = "text.";

    private final Units units;

    UnitPages(Units units) {
        this.units = units;
    }

    @GetMapping
    String show(Person me, @PathVariable UUID id, Model model) {
        return show(units.get(me, id), Map.of(), "", model);
    }

    @PostMapping
    String correct(
            Person me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Map<Language, String> texts = Map.of();
        try {
            texts = texts(fields);
            units.correct(me, id, FormVersion.parse(version), texts, Reason.of(reason));
            return "redirect:/memory/units/" + id;
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            // who was too slow sees what it is now; anybody else what they typed
            return show(units.get(me, id), refusal.kind() == Refusal.Kind.STALE ? Map.of() : texts, reason, model);
        }
    }

    @PostMapping("/deletion")
    String delete(
            Person me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            units.delete(me, id, FormVersion.parse(version), Reason.of(reason));
            return "redirect:/memory";
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            model.addAttribute("deletes", true);
            return show(units.get(me, id), Map.of(), reason, model);
        }
    }

    private static String show(Unit unit, Map<Language, String> typed, String reason, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("typed", typed);
        model.addAttribute("reason", reason);
        return "memory/unit";
    }

    private static Map<Language, String> texts(Map<String, String> fields) {
        Map<Language, String> texts = new HashMap<>(LanguageFields.parse(TEXT, fields));
        // Browsers send line ends as CR LF whatever was typed.
        texts.replaceAll((language, text) -> text.replace("\r\n", "\n"));
        return texts;
    }
}
