package org.warraq.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.warraq.language.Language;
import org.warraq.report.ChangedPassage;
import org.warraq.report.Content;

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

    /** A report that readers see, with its releases; never none. */
    private record Past(Findable found, ReleasedReport report, List<PastRelease> releases) {}

    private Optional<Past> past(Findable found, Language language) {
        return found.in(language)
                .filter(report -> !report.removed())
                .map(report -> new Past(found, report, reports.history(report)))
                .filter(past -> !past.releases().isEmpty());
    }

    @GetMapping(REPORT + "/history")
    @Nullable
    String history(
            @PathVariable Language lang,
            @PathVariable String slug,
            ServletWebRequest request,
            HttpServletResponse response,
            Model model) {
        Past past = past(reports.under(slug, lang), lang).orElse(null);
        if (past == null) {
            return nothing(slug, lang, response, model);
        }
        List<Alternate> alternates =
                Alternate.of(past.found().languages(), language -> Addresses.history(language, slug));
        new Leaf(lang, alternates, true).prepare(response, model);
        model.addAttribute("report", past.report());
        model.addAttribute("releases", past.releases());
        return fresh(request, past) ? null : "site/history";
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
        Past past = past(reports.under(slug, lang), lang).orElse(null);
        int at = past == null ? -1 : at(past.releases(), number);
        if (past == null || at < 0) {
            return nothing(slug, lang, response, model);
        }
        new Leaf(lang, List.of(), false).prepare(response, model);
        PastRelease release = past.releases().get(at);
        model.addAttribute("report", past.report());
        model.addAttribute("release", release);
        if (!release.isReadable()) {
            response.setStatus(HttpStatus.GONE.value());
            return "site/release";
        }
        return fresh(request, past) ? null : read(past, at, model);
    }

    private String read(Past past, int at, Model model) {
        int number = past.releases().get(at).number();
        boolean first = at + 1 == past.releases().size();
        List<Integer> both = first
                ? List.of(number)
                : List.of(number, past.releases().get(at + 1).number());
        Map<Integer, Content> texts = reports.texts(past.report(), both);
        Content now = texts.getOrDefault(number, Content.EMPTY);
        Content before = texts.getOrDefault(both.get(both.size() - 1), now);
        // what they were told stands above, and was never part of the text
        List<ChangedPassage> passages = ChangedPassage.between(before.withPublicNote(null), now.withPublicNote(null));
        model.addAttribute("passages", passages);
        model.addAttribute(
                "changes", passages.stream().filter(ChangedPassage::isChanged).count());
        return "site/release";
    }

    private static int at(List<PastRelease> releases, String number) {
        return IntStream.range(0, releases.size())
                .filter(one -> String.valueOf(releases.get(one).number()).equals(number))
                .findFirst()
                .orElse(-1);
    }

    private boolean fresh(ServletWebRequest request, Past past) {
        List<String> marks = new ArrayList<>(past.found().editions().stream()
                .map(ReleasedReport::mark)
                .sorted()
                .toList());
        past.releases().forEach(one -> marks.add(one.mark()));
        return request.checkNotModified(freshness.tag(marks));
    }

    // Asked anew: it may have been withdrawn since it was found.
    private String nothing(String slug, Language lang, HttpServletResponse response, Model model) {
        Findable found = reports.under(slug, lang);
        WithdrawnReport withdrawn = found.withdrawnIn(lang).orElse(null);
        if (withdrawn != null) {
            return NothingHere.withdrawn(withdrawn, response, model);
        }
        return found.in(lang).filter(ReleasedReport::removed).isPresent()
                ? NothingHere.removed(lang, response, model)
                : NothingHere.missing(lang, List.of(), response, model);
    }
}
