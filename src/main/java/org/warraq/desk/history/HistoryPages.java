package org.warraq.desk.history;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.database.Page;
import org.warraq.desk.PartLabel;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.workflow.ProcessDiagrams;
import org.warraq.workflow.ReportViews;

/** A report, its versions and its diagrams, for people. */
@Controller
@RequestMapping("/reports/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
class HistoryPages {

    private static final MediaType BPMN = MediaType.parseMediaType("application/xml;charset=UTF-8");

    private final ReportPage page;
    private final ReportViews views;
    private final HistoryReading history;
    private final ProcessDiagrams diagrams;

    HistoryPages(ReportPage page, ReportViews views, HistoryReading history, ProcessDiagrams diagrams) {
        this.page = page;
        this.views = views;
        this.history = history;
        this.diagrams = diagrams;
    }

    @GetMapping
    String report(
            Person me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String done,
            Locale locale,
            Model model) {
        model.addAttribute("done", done);
        return page.show(me, id, after, locale, model);
    }

    @GetMapping("/versions/{language}/{number}")
    String version(
            Person me, @PathVariable UUID id, @PathVariable Language language, @PathVariable int number, Model model) {
        model.addAttribute("report", views.get(id));
        model.addAttribute("language", language);
        model.addAttribute("version", history.version(id, language, number));
        return "history/version";
    }

    /** Two versions; without numbers, the latest and the one before it. */
    @GetMapping("/compare/{language}")
    String compare(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        int latest = history.latest(id, language).number();
        int right = to == null ? latest : to;
        int left = from == null ? Math.max(1, right - 1) : from;
        Comparison comparison = history.compare(id, language, left, right);
        model.addAttribute("report", views.get(id));
        model.addAttribute("language", language);
        model.addAttribute("from", left);
        model.addAttribute("to", right);
        model.addAttribute("comparison", comparison);
        model.addAttribute("versions", history.versions(id, language, null, Page.LIMIT));
        model.addAttribute("labels", PartLabel.of(comparison.after()));
        model.addAttribute("oldLabels", PartLabel.of(comparison.before()));
        return "history/compare";
    }

    /** The model a report runs through, as bpmn-js draws it. */
    @GetMapping("/process.bpmn")
    ResponseEntity<Resource> process(
            Person me, @PathVariable UUID id, @RequestParam(defaultValue = "publish-report") String of) {
        views.get(id);
        return ResponseEntity.ok().contentType(BPMN).body(diagrams.model(of));
    }
}
