package org.warraq.translation.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;
import org.warraq.report.Parts;
import org.warraq.translation.Origin;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentChange;
import org.warraq.translation.SegmentState;
import org.warraq.translation.SourcePiece;

/** Segments that say again what an earlier version said. */
public final class RestoredSegments {

    private RestoredSegments() {}

    /** What was approved is approved. */
    public static Segment approved(Segment segment) {
        return with(segment, SegmentState.REVIEWED, null, segment.rowVersion());
    }

    /** What a reviewer restores is marked for the editor; what a translator restores is as if typed anew. */
    public static Segment by(Segment segment, List<Segment> present, boolean reviewing) {
        Segment now = present.stream()
                .filter(one -> one.id().equals(segment.id()))
                .findFirst()
                .orElse(null);
        String translators = null;
        if (reviewing && now != null) {
            boolean same = now.target().equals(segment.target());
            translators =
                    same ? now.translatorsTarget() : Objects.requireNonNullElse(now.translatorsTarget(), now.target());
        }
        SegmentState state = segment.target().isBlank() ? SegmentState.OPEN : SegmentState.TRANSLATED;
        return with(segment, state, translators, now == null ? 1 : now.rowVersion());
    }

    /** Where it is not known how a version fell into segments: each paragraph is one. */
    public static List<Segment> byParagraph(List<Segment> present, Content translation) {
        Map<String, String> texts = new HashMap<>();
        Parts.replace(translation, (id, text) -> {
            texts.put(id, text);
            return text;
        });
        Map<String, List<Segment>> paragraphs = new LinkedHashMap<>();
        present.forEach(segment -> paragraphs
                .computeIfAbsent(segment.paragraphId(), id -> new ArrayList<>())
                .add(segment));
        return paragraphs.values().stream()
                .flatMap(all -> paragraph(all, texts.getOrDefault(all.get(0).paragraphId(), "")).stream())
                .toList();
    }

    private static List<Segment> paragraph(List<Segment> all, String text) {
        Segment first = all.get(0);
        String gap = all.get(all.size() - 1).gap();
        String target = gap.isEmpty() || !text.endsWith(gap) ? text : text.substring(0, text.length() - gap.length());
        return targets(all).equals(target) ? all : List.of(whole(first, sources(all), gap, target));
    }

    private static Segment whole(Segment first, String source, String gap, String target) {
        return SegmentChange.of(first)
                .place(new SourcePiece(first.paragraphId(), source, gap))
                .target(target)
                .state(SegmentState.DRAFTED)
                .current()
                .contextChanged(false)
                .origin(Origin.HUMAN)
                .translatorsTarget(null)
                .made();
    }

    private static String targets(List<Segment> all) {
        StringBuilder targets = new StringBuilder();
        all.subList(0, all.size() - 1)
                .forEach(one -> targets.append(one.target()).append(one.gap()));
        return targets.append(all.get(all.size() - 1).target()).toString();
    }

    private static String sources(List<Segment> all) {
        StringBuilder sources = new StringBuilder();
        all.subList(0, all.size() - 1)
                .forEach(one -> sources.append(one.source()).append(one.gap()));
        return sources.append(all.get(all.size() - 1).source()).toString();
    }

    private static Segment with(Segment segment, SegmentState state, @Nullable String translators, int rowVersion) {
        return SegmentChange.of(segment)
                .state(state)
                .current()
                .contextChanged(false)
                .translatorsTarget(translators)
                .rowVersion(rowVersion)
                .made();
    }
}
