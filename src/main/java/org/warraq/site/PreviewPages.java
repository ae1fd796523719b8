package org.warraq.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.publication.Releases;
import org.warraq.report.Edition;
import org.warraq.report.Edition.NoteOrigin;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.RoundKind;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.web.ShownIn;

/**
 * A report as readers will see it once it is released as it stands: their own page around the latest versions, for the
 * newsroom alone.
 */
@Controller
@RequestMapping("/reports/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/preview")
class PreviewPages {

    private final Reports reports;
    private final Versions versions;
    private final Releases releases;
    private final ReleasedReports released;

    PreviewPages(Reports reports, Versions versions, Releases releases, ReleasedReports released) {
        this.reports = reports;
        this.versions = versions;
        this.releases = releases;
        this.released = released;
    }

    /**
     * Frames the readers' page.
     *
     * @param language whose readers'; the source's where nobody says
     * @param width {@code phone}; anything else is a desk's
     */
    @GetMapping
    String frame(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Language language,
            @RequestParam(defaultValue = "desk") String width,
            Model model) {
        Report report = reports.get(id);
        model.addAttribute("report", report);
        model.addAttribute("languages", languages(report));
        model.addAttribute("language", Objects.requireNonNullElse(language, report.sourceLanguage()));
        model.addAttribute("width", width.equals("phone") ? "phone" : "desk");
        return "site/preview";
    }

    @GetMapping("/{language}")
    String page(@PathVariable UUID id, @PathVariable Language language, HttpServletRequest request, Model model) {
        Report report = reports.get(id);
        Version version = versions.latest(id, language)
                .filter(latest -> !latest.isRemoved())
                .orElseThrow(() -> Refusal.unknown("version"));
        ReleasedReport before =
                released.under(report.slug(), language).in(language).orElse(null);
        ReleasedReport shown = shown(report, version, before);
        ShownIn.set(request, language);
        model.addAttribute("report", shown);
        model.addAttribute("earlier", released.slugs(shown.content().background(), language));
        List<PastRelease> history = history(shown, before);
        model.addAttribute(
                "history", history.stream().filter(PastRelease::isTold).toList());
        model.addAttribute("news", Newness.of(shown, history, released));
        model.addAttribute(
                "leaf",
                new Leaf(
                        language,
                        Alternate.of(languages(report), other -> "/reports/" + id + "/preview/" + other),
                        false));
        return "site/report";
    }

    // What the round leaves as it is stays the page that readers have.
    private ReleasedReport shown(Report report, Version version, @Nullable ReleasedReport before) {
        Edition edition = reports.edition(report.id(), version.language());
        if (before != null
                && (edition.stands() || releases.untouched(report.id()).contains(version.language()))) {
            return before;
        }
        RoundKind kind = edition.noteOrigin() == NoteOrigin.NONE ? RoundKind.PUBLICATION : report.roundKind();
        Instant first = releases.firstAt(report.id()).orElse(report.readAt());
        String beside = releases.announced(report.id(), report.round(), report.roundKind())
                .get(version.language());
        return ReleasedReport.preview(report, version, before, first, kind.key(), beside);
    }

    private List<PastRelease> history(ReleasedReport shown, @Nullable ReleasedReport before) {
        List<PastRelease> history = new ArrayList<>();
        if (before != null && before.release() == shown.release()) {
            return shown.isChanged() ? released.history(before) : history;
        }
        if (before != null && shown.isChanged()) {
            history.add(new PastRelease(
                    shown.release(), shown.kind(), false, shown.releasedAt(), shown.note(), true, false, false));
            history.addAll(released.history(before));
        }
        return history;
    }

    // Those in which there is something to be read.
    private List<Language> languages(Report report) {
        Language[] editions = reports.editions(report.id()).stream()
                .filter(edition -> !edition.dropped())
                .map(Edition::language)
                .toArray(Language[]::new);
        return versions.latestOf(report.id(), editions).values().stream()
                .filter(version -> !version.isRemoved())
                .map(Version::language)
                .sorted()
                .toList();
    }
}
