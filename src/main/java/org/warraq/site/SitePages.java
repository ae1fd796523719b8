package org.warraq.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.view.RedirectView;
import org.warraq.database.NotACursor;
import org.warraq.database.Page;
import org.warraq.language.Language;

/** The pages for readers: the latest reports, and one report. The path alone decides the language. */
@Controller
class SitePages {

    static final int ON_A_PAGE = 20;

    private final ReleasedReports reports;
    private final Freshness freshness;

    SitePages(ReleasedReports reports, Freshness freshness) {
        this.reports = reports;
        this.freshness = freshness;
    }

    @GetMapping(Addresses.LANGUAGE)
    RedirectView withoutSlash(@PathVariable Language lang) {
        RedirectView home = new RedirectView(Addresses.home(lang));
        home.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return home;
    }

    @GetMapping(Addresses.LANGUAGE + "/")
    @Nullable
    String latest(
            @PathVariable Language lang,
            @RequestParam(required = false) @Nullable String cursor,
            ServletWebRequest request,
            HttpServletResponse response,
            Model model) {
        Page<ReleasedReport> page;
        try {
            page = reports.latest(lang, cursor, ON_A_PAGE);
        } catch (NotACursor noPlace) {
            return missing(lang, List.of(), response, model);
        }
        prepare(new Leaf(lang, Alternate.all(Addresses::home), true), response, model);
        model.addAttribute("page", page);
        model.addAttribute("first", cursor == null);
        List<String> marks = page.items().stream().map(ReleasedReport::mark).toList();
        return request.checkNotModified(freshness.tag(and(marks, "next " + page.next()))) ? null : "site/latest";
    }

    @GetMapping(Addresses.LANGUAGE + "/reports/{slug}")
    @Nullable
    String report(
            @PathVariable Language lang,
            @PathVariable String slug,
            ServletWebRequest request,
            HttpServletResponse response,
            Model model) {
        Findable found = reports.under(slug, lang);
        ReleasedReport report = found.in(lang).orElse(null);
        List<Alternate> alternates = Alternate.of(found.languages(), language -> Addresses.report(language, slug));
        if (report == null) {
            WithdrawnReport withdrawn = found.withdrawnIn(lang).orElse(null);
            return withdrawn == null ? missing(lang, alternates, response, model) : gone(withdrawn, response, model);
        }
        if (report.removed()) {
            return removed(lang, response, model);
        }
        prepare(new Leaf(lang, alternates, true), response, model);
        model.addAttribute("report", report);
        model.addAttribute("earlier", found.earlier());
        String tag = freshness.tag(and(marks(found), String.valueOf(found.earlier())));
        if (request.checkNotModified(tag, report.releasedAt().toEpochMilli())) {
            return null;
        }
        model.addAttribute("history", report.isChanged() ? reports.history(report) : List.of());
        return "site/report";
    }

    /** Anything else in the readers' part of the house. */
    @GetMapping(Addresses.LANGUAGE + "/**")
    String nothing(@PathVariable Language lang, HttpServletResponse response, Model model) {
        return missing(lang, List.of(), response, model);
    }

    private static String missing(
            Language language, List<Alternate> elsewhere, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        prepare(new Leaf(language, elsewhere, false), response, model);
        return "site/missing";
    }

    private static String gone(WithdrawnReport withdrawn, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        prepare(new Leaf(withdrawn.language(), List.of(), false), response, model);
        model.addAttribute("withdrawn", withdrawn);
        return "site/withdrawn";
    }

    private static String removed(Language language, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        prepare(new Leaf(language, List.of(), false), response, model);
        return "site/removed";
    }

    private static void prepare(Leaf leaf, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, leaf.lang());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.CACHE_CONTROL);
        model.addAttribute("leaf", leaf);
    }

    private static List<String> marks(Findable found) {
        return found.editions().stream().map(ReleasedReport::mark).sorted().toList();
    }

    private static List<String> and(List<String> marks, String more) {
        return Stream.concat(marks.stream(), Stream.of(more)).toList();
    }
}
