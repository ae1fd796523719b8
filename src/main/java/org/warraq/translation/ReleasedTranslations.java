package org.warraq.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.PartName;
import org.warraq.report.Report;
import org.warraq.report.Version;
import org.warraq.report.VersionKind;
import org.warraq.report.Versions;
import org.warraq.translation.alignment.RestoredSegments;
import org.warraq.translation.store.SegmentSnapshots;

/** A round on a released report starts from its translations as readers see them. The caller holds the report's lock. */
@Component
public class ReleasedTranslations {

    private static final String RELEASED = """
            select version from release_edition
            where report_id = :report and language = :language
            order by number desc limit 1
            """;

    private final JdbcClient jdbc;
    private final Segments segments;
    private final SegmentSnapshots snapshots;
    private final Versions versions;

    ReleasedTranslations(JdbcClient jdbc, Segments segments, SegmentSnapshots snapshots, Versions versions) {
        this.jdbc = jdbc;
        this.segments = segments;
        this.snapshots = snapshots;
        this.versions = versions;
    }

    /**
     * How a translation starts.
     *
     * @param stands whether what readers were told with it stands; otherwise it is empty again
     * @param note what they are to be told now, as far as there is anything
     * @param open which segments are open again; empty for all, {@code null} for none
     */
    public record Start(
            boolean stands,
            @Nullable Segment note,
            @Nullable Set<UUID> open) {

        /** As it was released, nothing open and nothing told. */
        public static final Start EMPTY = new Start(false, null, null);

        private boolean opens(Segment one) {
            return open != null && (open.isEmpty() || open.contains(one.id()));
        }
    }

    /** A public note that is to be translated, or that translates nothing where {@code source} is empty. */
    public static Segment note(String source, @Nullable String target) {
        Segment open = Segment.open(new SourcePiece(PartName.PUBLIC_NOTE.text(), source, ""));
        return target == null
                ? open
                : SegmentChange.of(open)
                        .target(target)
                        .state(SegmentState.DRAFTED)
                        .made();
    }

    /** The sentences that readers have, in the order of the text; those that stand where it is not known how theirs fell apart. */
    public List<Segment> sentences(Report report, Language language) {
        return jdbc
                .sql(RELEASED)
                .param("report", report.id())
                .param("language", language.tag())
                .query(Integer.class)
                .optional()
                .flatMap(number -> versions.find(report.id(), language, number))
                .flatMap(version -> snapshots.of(version, report.sourceLanguage()))
                .orElseGet(() -> segments.list(report.id(), language))
                .stream()
                .filter(one -> !one.isPublicNote())
                .toList();
    }

    /**
     * Sets the segments back to what was released, approved but for those that are open, and cuts the version that says so
     * where the latest says anything else.
     *
     * @param latest the edition's latest version's number
     * @return the ids of its segments
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> restore(Report report, Version released, int latest, Start start, UUID by) {
        Optional<List<Segment>> known = snapshots.of(released, report.sourceLanguage());
        Content said = Contents.parse(released.content());
        List<Segment> before = segments.lock(report.id(), released.language());
        List<Segment> kept = known.orElseGet(() -> RestoredSegments.byParagraph(before, said)).stream()
                .filter(one -> start.stands() || !one.isPublicNote())
                .map(RestoredSegments::approved)
                .toList();
        segments.write(report.id(), released.language(), before, started(kept, start), null);
        Content begun = start.stands() ? said : said.withPublicNote(null);
        if (latest != released.number() || !begun.equals(said)) {
            cut(report, released, begun, by, known.isPresent() ? SegmentSnapshots.of(kept) : null);
        }
        return kept.stream().map(Segment::id).collect(Collectors.toSet());
    }

    private static List<Segment> started(List<Segment> kept, Start start) {
        List<Segment> started = new ArrayList<>();
        kept.forEach(one -> started.add(
                start.opens(one)
                        ? SegmentChange.of(one).state(SegmentState.OPEN).made()
                        : one));
        if (start.note() != null) {
            started.add(start.note());
        }
        return started;
    }

    private void cut(Report report, Version released, Content begun, UUID by, @Nullable String cuts) {
        versions.cut(
                new Versions.Cut(
                        report,
                        released.language(),
                        begun,
                        by,
                        VersionKind.BEGIN,
                        null,
                        null,
                        released.sourceVersion()),
                versions.latest(report.id(), released.language()).orElse(null),
                cuts);
    }
}
