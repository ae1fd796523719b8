package org.warraq.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Edition;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.translation.checks.Found;
import org.warraq.translation.findings.Dismissals;
import org.warraq.translation.findings.EditionChecks;
import org.warraq.translation.findings.ImportFindings;
import org.warraq.translation.findings.LocatedFinding;

/** What is to be looked at in the editions of a report, what people said of it, and whether work may end in spite of it. */
@Component
public class Findings {

    /** More than anybody works through. */
    private static final int LIMIT = 2_000;

    /** So many are named where work may not end. */
    private static final int FIRST = 5;

    private static final int EXCERPT = 60;

    private final Reports reports;
    private final Versions versions;
    private final Segments segments;
    private final EditionChecks editions;
    private final ImportFindings imports;
    private final Dismissals dismissals;
    private final Checks checks;
    private final Policies policies;

    Findings(
            Reports reports,
            Versions versions,
            Segments segments,
            EditionChecks editions,
            ImportFindings imports,
            Dismissals dismissals,
            Checks checks,
            Policies policies) {
        this.reports = reports;
        this.versions = versions;
        this.segments = segments;
        this.editions = editions;
        this.imports = imports;
        this.dismissals = dismissals;
        this.checks = checks;
        this.policies = policies;
    }

    /** In the edition as it stands: the source's latest version, or a translation's segments that have a target. */
    public List<EditionFinding> of(Report report, Language language, Locale locale) {
        if (reports.editions(report.id()).stream()
                .noneMatch(edition -> edition.language().equals(language))) {
            throw Refusal.unknown("edition");
        }
        return in(report, language, locale);
    }

    private List<EditionFinding> in(Report report, Language language, Locale locale) {
        return language.equals(report.sourceLanguage())
                ? source(report, latest(report), locale)
                : said(report, located(report, language), dismissals.of(report.id(), language), locale);
    }

    private Map<String, LocatedFinding> located(Report report, Language language) {
        return language.equals(report.sourceLanguage())
                ? editions.source(report, latest(report))
                : editions.translation(report, language, segments.list(report.id(), language));
    }

    private Content latest(Report report) {
        return versions.latest(report.id(), report.sourceLanguage())
                .map(Version::content)
                .map(Contents::parse)
                .orElse(Content.EMPTY);
    }

    /** In a text of the source edition that is being written, and what its import could not place. */
    public List<EditionFinding> source(Report report, Content content, Locale locale) {
        Map<String, Dismissal> dismissed = dismissals.of(report.id(), report.sourceLanguage());
        List<EditionFinding> found = new ArrayList<>(imports.of(report, dismissed, locale));
        found.addAll(said(report, editions.source(report, content), dismissed, locale));
        return found;
    }

    /**
     * A finding with what it is about.
     *
     * @param words cut short where they are many; empty where it is about none
     */
    public record Quoted(EditionFinding finding, String words) {}

    /** As {@link #of}, with the words each is about. */
    public List<Quoted> quoted(Report report, Language language, Locale locale) {
        Map<String, LocatedFinding> located = located(report, language);
        Map<String, Dismissal> dismissed = dismissals.of(report.id(), language);
        Stream<Quoted> imported = language.equals(report.sourceLanguage())
                ? imports.of(report, dismissed, locale).stream().map(finding -> new Quoted(finding, ""))
                : Stream.of();
        return Stream.concat(
                        imported,
                        said(report, located, dismissed, locale).stream()
                                .map(finding -> new Quoted(
                                        finding, excerpt(Objects.requireNonNull(located.get(finding.id()))))))
                .toList();
    }

    /** The finding with this id, in whichever edition of the report. */
    public Optional<EditionFinding> find(Report report, String id, Locale locale) {
        return reports.editions(report.id()).stream()
                .filter(edition -> !edition.dropped())
                .map(Edition::language)
                .flatMap(language -> in(report, language, locale).stream())
                .filter(finding -> finding.id().equals(id))
                .findFirst();
    }

    /** @param stage the kind of task they hold */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dismiss(Report report, EditionFinding finding, String stage, Person by, Reason reason) {
        dismissals.add(report.id(), finding, stage, by, reason);
    }

    /** A reviewer agrees that an error is a false alarm. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(Report report, EditionFinding finding, Person by) {
        dismissals.accept(report.id(), finding, by);
    }

    /** It stands again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(Report report, EditionFinding finding) {
        dismissals.remove(report.id(), finding);
    }

    /** A translation goes back: the false alarms its reviewer did not accept count no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(UUID report, Language language) {
        dismissals.lapse(report, language);
    }

    /**
     * Lets a translation pass only without errors. Costs a statement only where there are some.
     *
     * @param all its segments
     * @param accepted whether a false alarm has to be accepted by a reviewer as well
     * @throws Refusal 409 naming how many stand and the first of them
     */
    public void requireSettled(Report report, Language language, List<Segment> all, boolean accepted) {
        Policies.Valid valid = policies.valid();
        Map<String, LocatedFinding> errors = editions.translation(report, language, all);
        errors.values().removeIf(one -> !valid.severity(one.found()).equals(Policy.ERROR));
        if (errors.isEmpty()) {
            return;
        }
        Map<String, Dismissal> dismissed = dismissals.of(report.id(), language);
        refuse(
                "errors-stand",
                errors.entrySet().stream()
                        .filter(error -> !dismissed.containsKey(error.getKey()))
                        .map(Map.Entry::getValue));
        refuse(
                "overrides-unaccepted",
                errors.entrySet().stream()
                        .filter(error -> accepted)
                        .filter(error -> dismissed.containsKey(error.getKey())
                                && !dismissed.get(error.getKey()).isAccepted())
                        .map(Map.Entry::getValue));
    }

    private static void refuse(String reason, Stream<LocatedFinding> standing) {
        List<LocatedFinding> all = standing.toList();
        if (!all.isEmpty()) {
            throw Refusal.conflict(
                    reason, all.stream().limit(FIRST).map(Findings::field).toList(), all.size());
        }
    }

    private static Refusal.FieldError field(LocatedFinding located) {
        return new Refusal.FieldError(
                "segments." + located.segmentId(),
                "finding-stands",
                located.found().check().replace('-', '_'),
                excerpt(located));
    }

    private static String excerpt(LocatedFinding located) {
        Found found = located.found();
        String text = found.text().text().substring(found.start(), found.end());
        return text.length() > EXCERPT ? text.substring(0, EXCERPT).stripTrailing() + "…" : text;
    }

    private List<EditionFinding> said(
            Report report, Map<String, LocatedFinding> located, Map<String, Dismissal> dismissed, Locale locale) {
        Policies.Valid valid = policies.valid();
        return located.entrySet().stream()
                .filter(one -> !valid.severity(one.getValue().found()).equals(Policy.OFF))
                .limit(LIMIT)
                .map(one -> finding(report, one.getKey(), one.getValue(), valid, dismissed, locale))
                .toList();
    }

    private EditionFinding finding(
            Report report,
            String id,
            LocatedFinding located,
            Policies.Valid valid,
            Map<String, Dismissal> dismissed,
            Locale locale) {
        boolean inSource = located.found().text().source();
        return new EditionFinding(
                id,
                located.found().check(),
                valid.severity(located.found()),
                located.edition(),
                inSource ? report.sourceLanguage() : located.edition(),
                located.paragraphId(),
                located.segmentId(),
                inSource ? "source" : "target",
                located.start(),
                located.end(),
                checks.say(located.found(), locale),
                located.found().suggestions(),
                dismissed.get(id));
    }
}
