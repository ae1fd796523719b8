package org.warraq.desk.approving;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.FormChoice;
import org.warraq.desk.FormId;
import org.warraq.desk.LanguageFields;
import org.warraq.desk.Refusals;
import org.warraq.language.Language;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.people.Verb;
import org.warraq.report.Reports;
import org.warraq.report.RoundKind;
import org.warraq.translation.ReleasedTranslations;
import org.warraq.translation.Segment;
import org.warraq.workflow.Correction;
import org.warraq.workflow.Corrections;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.ReportViews;

/** Beginning an update or a correction: of the whole report, or of some translations and some of their sentences. */
@Controller
@RequestMapping("/reports/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/correction")
class CorrectionPages {

    private static final String NOTE = "note.";

    private final Corrections corrections;
    private final ReportViews views;
    private final Reports reports;
    private final ReleasedTranslations translations;

    CorrectionPages(Corrections corrections, ReportViews views, Reports reports, ReleasedTranslations translations) {
        this.corrections = corrections;
        this.views = views;
        this.reports = reports;
        this.translations = translations;
    }

    @GetMapping
    String page(Person me, @PathVariable UUID id, Model model) {
        Permissions.require(me, Verb.CORRECT_REPORT);
        return show(id, Map.of(), Set.of(), model);
    }

    @PostMapping
    String begin(
            Person me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam MultiValueMap<String, String> all,
            Model model,
            HttpServletResponse response) {
        try {
            corrections.begin(me, id, wanted(typed, all));
            return "redirect:/reports/" + id + "?done=correction";
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            Set<String> ticked = all.values().stream().flatMap(List::stream).collect(Collectors.toSet());
            return show(id, typed, ticked, model);
        }
    }

    private static Correction wanted(Map<String, String> typed, MultiValueMap<String, String> all) {
        Map<Language, String> notes = new LinkedHashMap<>(LanguageFields.parse(NOTE, typed));
        notes.replaceAll((language, text) -> text.strip());
        notes.values().removeIf(String::isEmpty);
        return new Correction(
                FormChoice.parse(RoundKind.class, "kind", typed.getOrDefault("kind", RoundKind.CORRECTION.key())),
                notes,
                LanguageFields.parse("languages", all.getOrDefault("languages", List.of())),
                all.getOrDefault("segments", List.of()).stream()
                        .map(CorrectionPages::segment)
                        .collect(Collectors.toSet()));
    }

    private static UUID segment(String id) {
        return FormId.parse(id)
                .orElseThrow(() -> Refusal.invalid(List.of(new FieldError("segments", "no-such-segment", id))));
    }

    private String show(UUID id, Map<String, String> typed, Set<String> ticked, Model model) {
        ReportView report = views.get(id);
        Map<Language, List<Segment>> sentences = new LinkedHashMap<>();
        report.editions().keySet().stream()
                .map(Language::of)
                .filter(language -> !language.equals(report.sourceLanguage()))
                .forEach(language -> sentences.put(language, translations.sentences(reports.get(id), language)));
        model.addAttribute("report", report);
        model.addAttribute("sentences", sentences);
        model.addAttribute("typed", typed);
        model.addAttribute("ticked", ticked);
        return "approving/correction";
    }
}
