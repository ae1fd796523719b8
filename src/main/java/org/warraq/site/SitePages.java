package org.warraq.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            return NothingHere.missing(lang, List.of(), response, model);
        }
        new Leaf(lang, Alternate.all(Addresses::home), true).prepare(response, model);
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
            return withdrawn == null
                    ? NothingHere.missing(lang, alternates, response, model)
                    : NothingHere.withdrawn(withdrawn, response, model);
        }
        if (report.removed()) {
            return NothingHere.removed(lang, response, model);
        }
        new Leaf(lang, alternates, true).prepare(response, model);
        model.addAttribute("report", report);
        model.addAttribute("earlier", found.earlier());
        List<PastRelease> history = report.isChanged() ? reports.history(report) : List.of();
        List<PastRelease> told = history.stream().filter(PastRelease::isTold).toList();
        List<PastRelease> shown = Stream.concat(told.stream(), Newness.against(report, history).stream())
                .toList();
        String tag = freshness.tag(marks(found, report, shown));
        if (request.checkNotModified(tag, report.releasedAt().toEpochMilli())) {
            return null;
        }
        model.addAttribute("history", told);
        model.addAttribute("news", Newness.of(report, history, reports));
        return "site/report";
    }

    /** Anything else in the readers' part of the house. */
    @GetMapping(Addresses.LANGUAGE + "/**")
    String nothing(@PathVariable Language lang, HttpServletResponse response, Model model) {
        return NothingHere.missing(lang, List.of(), response, model);
    }

    // Another language's correction leaves this page as it is: of the others it says only that they are there.
    private static List<String> marks(Findable found, ReleasedReport report, List<PastRelease> shown) {
        List<String> marks = new ArrayList<>(
                List.of(report.mark(), String.valueOf(found.languages()), String.valueOf(found.earlier())));
        shown.forEach(one -> marks.add(one.mark()));
        return marks;
    }

    private static List<String> and(List<String> marks, String more) {
        return Stream.concat(marks.stream(), Stream.of(more)).toList();
    }
}
