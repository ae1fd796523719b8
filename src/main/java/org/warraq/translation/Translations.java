package org.warraq.translation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Report;
import org.warraq.report.Version;
import org.warraq.report.Versions;

/** Translations as editions: they follow their source, and become versions. The caller holds the report's lock. */
@Component
public class Translations {

    private final Segments segments;
    private final Versions versions;

    Translations(Segments segments, Versions versions) {
        this.segments = segments;
        this.versions = versions;
    }

    /**
     * Brings a translation's segments in line with the latest source. Where nothing in the text changed that a translator
     * would have to see (a date, say), the translation follows by itself.
     *
     * @return whether there is anything for a translator to do
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean follow(Report report, Language language) {
        Version source = source(report);
        Content content = Contents.parse(source.content());
        segments.align(report.id(), language, content);
        List<Segment> aligned = segments.list(report.id(), language);
        boolean open = aligned.stream().anyMatch(Translations::unfinished);
        if (!open) {
            cut(report, language, aligned, source.author(), Version.Kind.SAVE);
        }
        return open;
    }

    /** @throws Refusal 409 if a segment is open, drafted or empty */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cutFinished(Report report, Language language, UUID author, Version.Kind kind) {
        List<Segment> all = segments.list(report.id(), language);
        long open = all.stream().filter(Translations::unfinished).count();
        if (open > 0) {
            throw Refusal.conflict("segments-open", open);
        }
        return cut(report, language, all, author, kind);
    }

    /** Cuts what stands, finished or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cut(Report report, Language language, UUID author, Version.Kind kind) {
        return cut(report, language, segments.list(report.id(), language), author, kind);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(Report report, Language language) {
        segments.accept(report.id(), language);
    }

    /** Returned work: what was marked, or else everything, is open again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(Report report, Language language) {
        segments.reopen(report.id(), language);
    }

    private static boolean unfinished(Segment segment) {
        return segment.state().unfinished() || segment.target().isBlank();
    }

    private int cut(Report report, Language language, List<Segment> all, UUID author, Version.Kind kind) {
        Map<Language, Version> latest = versions.latestOf(report.id(), report.sourceLanguage(), language);
        Version source = latest.get(report.sourceLanguage());
        if (source == null) {
            throw Refusal.conflict("nothing-written");
        }
        Content content = Segments.translated(Contents.parse(source.content()), all);
        return versions.cut(
                new Versions.Cut(report, language, content, author, kind, null, null, source.number()),
                latest.get(language));
    }

    private Version source(Report report) {
        return versions.latest(report.id(), report.sourceLanguage())
                .orElseThrow(() -> Refusal.conflict("nothing-written"));
    }
}
