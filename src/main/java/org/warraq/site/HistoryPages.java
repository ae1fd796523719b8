package org.warraq.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.warraq.language.Language;
import org.warraq.report.ChangedPassage;

/** What a report said before: all its releases with what readers were told, and each as it was. */
@Controller
class HistoryPages {

    private static final String REPORT = Addresses.LANGUAGE + "/reports/{slug}";

    private final ReleasedReports reports;
    private final Freshness freshness;

    HistoryPages(ReleasedReports reports, Freshness freshness) {
        this.reports = reports;
        this.freshness = freshness;
    }

    @GetMapping(REPORT + "/history")
    @Nullable
    String history(
            @PathVariable Language lang,
            @PathVariable String slug,
            ServletWebRequest request,
            HttpServletResponse response,
            Model model) {
        Findable found = reports.under(slug, lang);
        ReleasedReport report = found.in(lang).orElse(null);
        if (report == null) {
            return nothing(found.withdrawnIn(lang).orElse(null), lang, response, model);
        }
        List<PastRelease> releases = reports.history(slug, lang);
        List<Alternate> alternates = Alternate.of(found.languages(), language -> Addresses.history(language, slug));
        prepare(new Leaf(lang, alternates, true), response, model);
        model.addAttribute("report", report);
        model.addAttribute("releases", releases);
        return fresh(request, found, releases) ? null : "site/history";
    }

    @GetMapping(REPORT + "/releases/{number}")
    @Nullable
    String release(
            @PathVariable Language lang,
            @PathVariable String slug,
            @PathVariable String number,
            ServletWebRequest request,
            HttpServletResponse response,
            Model model) {
        Findable found = reports.under(slug, lang);
        ReleasedReport report = found.in(lang).orElse(null);
        if (report == null) {
            return nothing(found.withdrawnIn(lang).orElse(null), lang, response, model);
        }
        List<PastRelease> releases = reports.history(slug, lang);
        int at = IntStream.range(0, releases.size())
                .filter(one -> String.valueOf(releases.get(one).number()).equals(number))
                .findFirst()
                .orElse(-1);
        if (at < 0) {
            return nothing(null, lang, response, model);
        }
        PastRelease release = releases.get(at);
        List<ChangedPassage> passages = release.since(at + 1 < releases.size() ? releases.get(at + 1) : null);
        prepare(new Leaf(lang, List.of(), false), response, model);
        if (!release.isReadable()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("report", report);
        model.addAttribute("release", release);
        model.addAttribute("passages", passages);
        model.addAttribute("changes", PastRelease.changes(passages));
        return release.isReadable() && fresh(request, found, releases) ? null : "site/release";
    }

    private boolean fresh(ServletWebRequest request, Findable found, List<PastRelease> releases) {
        List<String> marks = new ArrayList<>(
                found.editions().stream().map(ReleasedReport::mark).sorted().toList());
        releases.forEach(one -> marks.add(one.number() + "/" + one.closed() + one.removed()));
        return request.checkNotModified(freshness.tag(marks));
    }

    private static String nothing(
            @Nullable WithdrawnReport withdrawn, Language lang, HttpServletResponse response, Model model) {
        response.setStatus((withdrawn == null ? HttpStatus.NOT_FOUND : HttpStatus.GONE).value());
        prepare(new Leaf(lang, List.of(), false), response, model);
        model.addAttribute("withdrawn", withdrawn);
        return withdrawn == null ? "site/missing" : "site/withdrawn";
    }

    private static void prepare(Leaf leaf, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, leaf.lang());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.CACHE_CONTROL);
        model.addAttribute("leaf", leaf);
    }
}
