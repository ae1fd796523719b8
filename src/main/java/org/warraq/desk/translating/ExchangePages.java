package org.warraq.desk.translating;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.warraq.desk.PartLabel;
import org.warraq.desk.Refusals;
import org.warraq.editing.XliffBrought;
import org.warraq.editing.XliffExchange;
import org.warraq.editing.XliffImports;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Contents;
import org.warraq.report.Versions;
import org.warraq.workflow.ReportViews;

/** Bringing a translation in from a file, and what became of it. */
@Controller
@RequestMapping("/reports/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/translations/{language}/files")
class ExchangePages {

    private static final String PAGE = "translating/brought";

    private final XliffExchange files;
    private final XliffImports brought;
    private final ReportViews reports;
    private final Versions versions;

    ExchangePages(XliffExchange files, XliffImports brought, ReportViews reports, Versions versions) {
        this.files = files;
        this.brought = brought;
        this.reports = reports;
        this.versions = versions;
    }

    /** @param task where whoever brings it comes from, to find the way back */
    @PostMapping
    String bring(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable UUID task,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw Refusal.invalid("file-missing");
            }
            XliffBrought result = files.bring(me, id, language, file.getBytes(), locale);
            String back = task == null ? "" : "?task=" + task;
            return "redirect:/reports/" + id + "/translations/" + language.tag() + "/files/" + result.id() + back;
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            return page(id, language, task, null, model);
        }
    }

    @GetMapping("/{file}")
    String show(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @PathVariable UUID file,
            @RequestParam(required = false) @Nullable UUID task,
            Model model) {
        XliffBrought result = brought.find(id, language, file).orElseThrow(() -> Refusal.unknown("file"));
        return page(id, language, task, result, model);
    }

    private String page(UUID id, Language language, @Nullable UUID task, @Nullable XliffBrought result, Model model) {
        var report = reports.get(id);
        Map<String, PartLabel> labels = versions.latest(id, report.sourceLanguage())
                .map(version -> PartLabel.of(Contents.parse(version.content())))
                .orElse(Map.of());
        model.addAttribute("report", report);
        model.addAttribute("target", language);
        model.addAttribute("task", task);
        model.addAttribute("result", result);
        model.addAttribute("labels", labels);
        return PAGE;
    }
}
