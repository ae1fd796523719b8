package org.warraq.desk.history;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.people.Person;
import org.warraq.workflow.ProcessDiagrams;
import org.warraq.workflow.ReportViews;

/** A report and its diagrams, for people. */
@Controller
@RequestMapping("/reports/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
class ReportPages {

    private static final MediaType BPMN = MediaType.parseMediaType("application/xml;charset=UTF-8");

    private final ReportPage page;
    private final ReportViews views;
    private final ProcessDiagrams diagrams;

    ReportPages(ReportPage page, ReportViews views, ProcessDiagrams diagrams) {
        this.page = page;
        this.views = views;
        this.diagrams = diagrams;
    }

    @GetMapping
    String report(
            Person me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String done,
            Locale locale,
            Model model) {
        model.addAttribute("done", done);
        return page.show(me, id, locale, model);
    }

    /** The model the report's round runs through, as bpmn-js draws it, in the language of the page. */
    @GetMapping("/process.bpmn")
    ResponseEntity<String> process(
            Person me, @PathVariable UUID id, @RequestParam(defaultValue = "publish-report") String of, Locale locale) {
        return ResponseEntity.ok().contentType(BPMN).body(diagrams.xml(views.get(id), of, locale));
    }
}
