package org.warraq.desk.history;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.warraq.database.Page;
import org.warraq.desk.FormVersion;
import org.warraq.desk.Lists;
import org.warraq.desk.PartLabel;
import org.warraq.desk.Refusals;
import org.warraq.editing.VersionRestoring;
import org.warraq.language.Language;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.report.RemovalRequests;
import org.warraq.report.Reports;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.ReportViews;

/** The versions of an edition: listed, one, two compared, two languages beside each other, and restored. */
@Controller
@RequestMapping("/reports/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
class VersionPages {

    private static final int ON_A_PAGE = 20;

    private final ReportViews views;
    private final HistoryReading history;
    private final VersionRestoring restoring;
    private final RemovalRequests removing;
    private final Reports reports;

    VersionPages(
            ReportViews views,
            HistoryReading history,
            VersionRestoring restoring,
            RemovalRequests removing,
            Reports reports) {
        this.views = views;
        this.history = history;
        this.restoring = restoring;
        this.removing = removing;
        this.reports = reports;
    }

    @GetMapping("/versions/{language}")
    String versions(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        model.addAttribute("versions", Lists.page(() -> history.lines(id, language, cursor, ON_A_PAGE)));
        model.addAttribute("first", cursor == null);
        model.addAttribute("done", done);
        edition(me, id, language, model);
        return "history/versions";
    }

    @GetMapping("/versions/{language}/{number}")
    String version(
            Person me, @PathVariable UUID id, @PathVariable Language language, @PathVariable int number, Model model) {
        VersionJson version = history.version(id, language, number);
        model.addAttribute("version", version.head());
        model.addAttribute("content", version.content());
        model.addAttribute("removal", removing.of(id, language, number).orElse(null));
        model.addAttribute("mayRemove", Permissions.may(me, Verb.REMOVE_VERSION));
        model.asMap().putIfAbsent("reason", "");
        edition(me, id, language, model);
        return "history/version";
    }

    @PostMapping("/versions/{language}/{number}/restore")
    String restore(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String base,
            Model model,
            HttpServletResponse response) {
        try {
            restoring.restore(me, id, language, number, FormVersion.parse(base));
            return "redirect:/reports/" + id + "/versions/" + language + "?done=restored";
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            return version(me, id, language, number, model);
        }
    }

    /** One admin asks that a version's text be removed; another confirms it among the removals. */
    @PostMapping("/versions/{language}/{number}/removal")
    String remove(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            removing.ask(me, id, language, number, Reason.of(reason));
            return "redirect:/reports/" + id + "/versions/" + language + "/" + number;
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            model.addAttribute("reason", reason);
            return version(me, id, language, number, model);
        }
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
        int right = to == null ? history.latest(id, language).head().number() : to;
        int left = from == null ? Math.max(1, right - 1) : from;
        Comparison comparison = history.compare(id, language, left, right);
        model.addAttribute("from", left);
        model.addAttribute("to", right);
        model.addAttribute("comparison", comparison);
        model.addAttribute("versions", history.versions(id, language, null, Page.LIMIT));
        model.addAttribute("labels", PartLabel.of(comparison.after()));
        model.addAttribute("oldLabels", PartLabel.of(comparison.before()));
        edition(me, id, language, model);
        return "history/compare";
    }

    /** A version of the source and one of a translation, paragraph beside paragraph. */
    @GetMapping("/beside/{language}")
    String beside(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable Integer source,
            @RequestParam(required = false) @Nullable Integer translation,
            Model model) {
        ReportView report = views.get(id);
        if (language.equals(report.sourceLanguage())) {
            throw Refusal.unknown("edition");
        }
        VersionHeadJson right = (translation == null
                        ? history.latest(id, language)
                        : history.version(id, language, translation))
                .head();
        int left = source != null ? source : right.sourceVersion() == null ? 1 : right.sourceVersion();
        Map<Language, Integer> numbers = new LinkedHashMap<>();
        numbers.put(report.sourceLanguage(), left);
        numbers.put(language, right.number());
        List<VersionHeadJson> shown =
                List.of(history.version(id, report.sourceLanguage(), left).head(), right);
        model.addAttribute("shown", shown);
        model.addAttribute("spread", history.beside(id, numbers));
        model.addAttribute("sources", history.versions(id, report.sourceLanguage(), null, Page.LIMIT));
        model.addAttribute("translations", history.versions(id, language, null, Page.LIMIT));
        edition(me, id, language, model);
        return "history/beside";
    }

    private void edition(Person me, UUID id, Language language, Model model) {
        ReportView report = views.get(id);
        ReportView.EditionView edition = report.editions().get(language.tag());
        model.addAttribute("report", report);
        model.addAttribute("language", language);
        model.addAttribute("latest", edition == null ? null : edition.version());
        model.addAttribute("edition", edition);
        model.addAttribute("mayRestore", restoring.may(me, reports.get(id), language));
    }
}
