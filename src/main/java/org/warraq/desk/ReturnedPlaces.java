package org.warraq.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.report.Contents;
import org.warraq.report.Versions;
import org.warraq.translation.Segment;
import org.warraq.translation.Segments;
import org.warraq.workflow.ReturnMarks;
import org.warraq.workflow.Task;

/** The places that were marked in returning a task, as pages name them. */
@Component
public class ReturnedPlaces {

    private final ReturnMarks marks;
    private final Versions versions;
    private final Segments segments;

    ReturnedPlaces(ReturnMarks marks, Versions versions, Segments segments) {
        this.marks = marks;
        this.versions = versions;
        this.segments = segments;
    }

    /** @param label what the part of the text is called; {@code null} where it is gone by now */
    public record Place(ReturnMarks.Kept mark, @Nullable PartLabel label) {}

    /** In the order they were given. */
    public List<Place> of(Task task) {
        List<ReturnMarks.Kept> kept = marks.of(task.id());
        return kept.isEmpty() ? List.of() : named(task, kept);
    }

    /** By task; those without marks are left out. */
    public Map<UUID, List<Place>> of(List<Task> tasks) {
        Map<UUID, List<ReturnMarks.Kept>> kept =
                marks.of(tasks.stream().map(Task::id).toList());
        return tasks.stream()
                .filter(task -> kept.containsKey(task.id()))
                .collect(Collectors.toMap(Task::id, task -> named(task, kept.getOrDefault(task.id(), List.of()))));
    }

    /** By what is marked: the language, a colon, and the part's name or the segment's id. */
    public static Map<String, List<Place>> byPlace(List<Place> places) {
        return places.stream()
                .collect(Collectors.groupingBy(place -> place.mark().language().tag() + ":"
                        + (place.mark().segmentId() == null
                                ? place.mark().paragraphId()
                                : place.mark().segmentId().toString())));
    }

    private List<Place> named(Task task, List<ReturnMarks.Kept> kept) {
        Map<String, PartLabel> labels = versions.latest(task.reportId(), task.sourceLanguage())
                .map(version -> PartLabel.of(Contents.parse(version.content())))
                .orElse(Map.of());
        Map<UUID, String> parts = kept.stream()
                .filter(mark -> mark.segmentId() != null)
                .map(ReturnMarks.Kept::language)
                .distinct()
                .flatMap(language -> segments(task, language).stream())
                .collect(Collectors.toMap(Segment::id, Segment::paragraphId));
        return kept.stream()
                .map(mark -> new Place(mark, labels.get(part(mark, parts))))
                .toList();
    }

    private List<Segment> segments(Task task, Language language) {
        return segments.list(task.reportId(), language);
    }

    private static @Nullable String part(ReturnMarks.Kept mark, Map<UUID, String> parts) {
        return mark.segmentId() == null ? mark.paragraphId() : parts.get(mark.segmentId());
    }
}
