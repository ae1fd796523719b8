package org.warraq.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Edition.NoteOrigin;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.RoundKind;
import org.warraq.report.Version;
import org.warraq.report.VersionKind;
import org.warraq.report.Versions;
import org.warraq.translation.alignment.Alignment;
import org.warraq.translation.alignment.ParticipantOrder;
import org.warraq.translation.alignment.RestoredSegments;
import org.warraq.translation.alignment.Segmentation;
import org.warraq.translation.store.SegmentSnapshots;

/** Translations as editions: they follow their source, and become versions. The caller holds the report's lock. */
@Component
public class Translations {

    private final Reports reports;
    private final Segments segments;
    private final SegmentSnapshots snapshots;
    private final Versions versions;
    private final Findings findings;
    private final Prefill prefill;

    Translations(
            Reports reports,
            Segments segments,
            SegmentSnapshots snapshots,
            Versions versions,
            Prefill prefill,
            Findings findings) {
        this.reports = reports;
        this.prefill = prefill;
        this.segments = segments;
        this.snapshots = snapshots;
        this.versions = versions;
        this.findings = findings;
    }

    /**
     * Brings a translation's segments in line with the latest source, at the beginning of its turn. What nobody has
     * translated yet is filled from the memory. Where nothing in the text changed that a translator would have to see (a
     * date, say), the translation follows by itself.
     *
     * @return what there is for a translator to do, and what was filled in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Begun begin(Report report, Language language) {
        return follow(report, language, false, true);
    }

    /**
     * A translation at the beginning of its turn.
     *
     * @param open whether there is anything for a translator to do
     * @param filled how many segments nobody but the memory has translated
     */
    public record Begun(boolean open, int filled) {}

    /**
     * The same after an edit of the source. Filled is only what the edit brought: what somebody left or made empty stays so.
     *
     * @param minor whether whoever made it says that it matters to no translation: translators may then keep their targets
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean follow(Report report, Language language, boolean minor) {
        return follow(report, language, minor, false).open();
    }

    private Begun follow(Report report, Language language, boolean minor, boolean begins) {
        Version source = source(report);
        List<Segment> before = segments.lock(report.id(), language);
        List<Segment> aligned = aligned(report, language, before, source, minor);
        Map<UUID, String> seen = begins ? Map.of() : sources(before);
        List<Segment> after =
                prefill.fill(report, language, aligned, one -> !one.source().equals(seen.get(one.id())));
        segments.write(report.id(), language, before, after, null);
        boolean open = after.stream().anyMatch(Segment::unfinished);
        if (!open) {
            cut(report, language, after, source.author(), VersionKind.SAVE, null);
        }
        return new Begun(open, filled(aligned, after));
    }

    private static int filled(List<Segment> before, List<Segment> after) {
        return (int) IntStream.range(0, after.size())
                .filter(at -> before.get(at).unfinished() && !after.get(at).unfinished())
                .count();
    }

    private static Map<UUID, String> sources(List<Segment> segments) {
        return segments.stream().collect(Collectors.toMap(Segment::id, Segment::source));
    }

    private List<Segment> aligned(
            Report report, Language language, List<Segment> before, Version source, boolean minor) {
        Content text = Contents.parse(source.content());
        List<SourcePiece> pieces = pieces(report, language, before, text);
        List<Segment> known =
                ParticipantOrder.follow(before, text, () -> EarlierSources.of(versions, report, language, source));
        List<Segment> aligned = Alignment.of(known, pieces, minor).segments();
        // before the first translation nothing was ever taken out
        return before.isEmpty() ? aligned : broughtBack(report, language, aligned);
    }

    // What readers are told is translated with the text, but not where the language appears for the first time; and
    // where this
    // translation alone is corrected it is told something of its own.
    private List<SourcePiece> pieces(Report report, Language language, List<Segment> before, Content source) {
        NoteOrigin origin = report.roundKind() == RoundKind.PUBLICATION
                ? NoteOrigin.NONE
                : reports.edition(report.id(), language).noteOrigin();
        Content told = origin == NoteOrigin.SOURCE ? source : source.withPublicNote(null);
        List<SourcePiece> pieces = new Segmentation(report.sourceLanguage(), before).of(told);
        if (origin == NoteOrigin.OWN) {
            before.stream().filter(Segment::isPublicNote).map(Segment::piece).forEach(pieces::add);
        }
        return pieces;
    }

    private List<Segment> broughtBack(Report report, Language language, List<Segment> aligned) {
        List<String> sources = aligned.stream()
                .filter(one -> one.target().isEmpty() && !one.isPublicNote())
                .map(Segment::source)
                .toList();
        if (sources.isEmpty()) {
            return aligned;
        }
        Map<String, Segments.Taken> removed = segments.removed(report.id(), language, sources);
        return aligned.stream()
                .map(one -> broughtBack(one, removed.get(one.source())))
                .toList();
    }

    private static Segment broughtBack(Segment one, Segments.@Nullable Taken taken) {
        // what was told before is not told again unread
        return taken == null || !one.target().isEmpty() || one.isPublicNote()
                ? one
                : SegmentChange.of(one)
                        .target(taken.target())
                        .state(taken.state())
                        .contextChanged(true)
                        .made();
    }

    /** @throws Refusal 409 if a segment is open, drafted or empty, or an error stands against one */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cutFinished(Report report, Language language, UUID author, VersionKind kind) {
        List<Segment> all = segments.list(report.id(), language);
        long open = all.stream().filter(Segment::unfinished).count();
        if (open > 0) {
            throw Refusal.conflict("segments-open", open);
        }
        all.stream()
                .filter(Segment::isPublicNote)
                .forEach(note -> Contents.requireNote("segments." + note.id(), note.target()));
        findings.requireSettled(report, language, all, kind == VersionKind.ACCEPT);
        return cut(report, language, all, author, kind, null);
    }

    /** Cuts what stands, finished or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cut(Report report, Language language, UUID author, VersionKind kind) {
        return cut(report, language, segments.list(report.id(), language), author, kind, null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(Report report, Language language) {
        segments.accept(report.id(), language);
    }

    /**
     * Returned work: what was marked, or else everything, is open again.
     *
     * @param marked ids of segments, beside those that the reviewer opened while reviewing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(Report report, Language language, Set<UUID> marked) {
        segments.reopen(report.id(), language, marked);
        findings.lapse(report.id(), language);
    }

    /**
     * Sets the segments back to what an earlier version said, as a new version; the source says what it said then.
     *
     * @param reviewing whether whoever does it reviews
     * @param base the latest version's number, as the person saw it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int reset(Report report, Version earlier, UUID by, boolean reviewing, int base) {
        List<Segment> before = segments.lock(report.id(), earlier.language());
        List<Segment> after = kept(report, earlier, before).stream()
                .filter(segment -> !segment.isPublicNote())
                .map(segment -> RestoredSegments.by(segment, before, reviewing))
                .collect(Collectors.toCollection(ArrayList::new));
        // what readers are told belongs to the round and not to the text
        before.stream().filter(Segment::isPublicNote).forEach(after::add);
        segments.write(report.id(), earlier.language(), before, after, by);
        return cut(report, earlier.language(), after, by, VersionKind.RESTORE, base);
    }

    private List<Segment> kept(Report report, Version version, List<Segment> present) {
        return snapshots
                .of(version, report.sourceLanguage())
                .orElseGet(() -> RestoredSegments.byParagraph(present, Contents.parse(version.content())));
    }

    private int cut(
            Report report,
            Language language,
            List<Segment> all,
            UUID author,
            VersionKind kind,
            @Nullable Integer base) {
        Map<Language, Version> latest = versions.latestOf(report.id(), report.sourceLanguage(), language);
        Version source = Optional.ofNullable(latest.get(report.sourceLanguage()))
                .orElseThrow(() -> Refusal.conflict("nothing-written"));
        Content content = Segments.translated(Contents.parse(source.content()), all);
        return versions.cut(
                new Versions.Cut(report, language, content, author, kind, null, base, source.number()),
                latest.get(language),
                SegmentSnapshots.of(all));
    }

    private Version source(Report report) {
        return versions.latest(report.id(), report.sourceLanguage())
                .orElseThrow(() -> Refusal.conflict("nothing-written"));
    }
}
