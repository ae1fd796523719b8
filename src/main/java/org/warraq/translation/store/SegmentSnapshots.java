package org.warraq.translation.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.journal.CanonicalJson;
import org.warraq.language.Language;
import org.warraq.report.Contents;
import org.warraq.report.Parts;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.translation.Origin;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The segments of each version of a translation, for ever. Only how long they are is kept: their texts are those of the
 * version and of the version of the source it translates.
 */
@Component
public class SegmentSnapshots {

    private static final String READ = """
            select segments from version_segments
            where report_id = :report and language = :language and number = :number
            """;

    private final JdbcClient jdbc;
    private final Versions versions;

    SegmentSnapshots(JdbcClient jdbc, Versions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /** How a text falls into segments; lengths in UTF-16 units. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Cut(
            UUID id,
            String part,
            int source,
            int gap,
            int target,
            SegmentState state,
            Origin.Kind origin,
            @Nullable Integer score,
            @Nullable UUID unit,
            @Nullable String by) {

        static Cut of(Segment segment) {
            return new Cut(
                    segment.id(),
                    segment.paragraphId(),
                    segment.source().length(),
                    segment.gap().length(),
                    segment.target().isBlank() ? 0 : segment.target().length(),
                    segment.state(),
                    segment.origin().kind(),
                    segment.origin().score(),
                    segment.origin().unitId(),
                    segment.editedBy());
        }
    }

    /** What is kept beside a version that is made of these segments. */
    public static String of(List<Segment> segments) {
        return CanonicalJson.of(segments.stream().map(Cut::of).toList());
    }

    /** The segments as they were when the version was cut; empty where that was not kept, or where a text was removed. */
    public Optional<List<Segment>> of(Version translation, Language sourceLanguage) {
        Integer number = translation.sourceVersion();
        Version source = number == null
                ? null
                : versions.find(translation.reportId(), sourceLanguage, number).orElse(null);
        if (source == null || source.isRemoved() || translation.isRemoved()) {
            return Optional.empty();
        }
        return jdbc.sql(READ)
                .param("report", translation.reportId())
                .param("language", translation.language().tag())
                .param("number", translation.number())
                .query(String.class)
                .optional()
                .map(json -> segments(json, texts(source), texts(translation)));
    }

    private static Map<String, Rest> texts(Version version) {
        Map<String, Rest> texts = new HashMap<>();
        Parts.replace(Contents.parse(version.content()), (id, text) -> {
            texts.put(id, new Rest(text));
            return text;
        });
        return texts;
    }

    /** A text from which one piece after the other is taken. */
    private static final class Rest {
        private final String text;
        private int taken;

        Rest(String text) {
            this.text = text;
        }

        String take(int length) {
            taken += length;
            return text.substring(taken - length, taken);
        }
    }

    private static List<Segment> segments(String json, Map<String, Rest> sources, Map<String, Rest> targets) {
        List<Segment> segments = new ArrayList<>();
        for (Cut cut : JsonMapper.shared().readValue(json, new TypeReference<List<Cut>>() {})) {
            Rest source = sources.getOrDefault(cut.part(), new Rest(""));
            Rest targetText = targets.getOrDefault(cut.part(), new Rest(""));
            String text = source.take(cut.source());
            String gap = source.take(cut.gap());
            String target = targetText.take(cut.target());
            if (cut.target() > 0) {
                targetText.take(cut.gap());
            }
            segments.add(segment(cut, text, gap, target));
        }
        return segments;
    }

    private static Segment segment(Cut cut, String source, String gap, String target) {
        return new Segment(
                cut.id(),
                cut.part(),
                source,
                gap,
                null,
                target,
                cut.state(),
                false,
                false,
                false,
                null,
                new Origin(cut.origin(), cut.score(), cut.unit()),
                null,
                cut.by(),
                1);
    }
}
