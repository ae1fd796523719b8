package org.warraq.report.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Attendance;
import org.warraq.report.Content;
import org.warraq.report.PartName;

/**
 * A content as the parts that can be chosen one by one, each with its text: {@code headline}, {@code dateline.place},
 * {@code dateline.date}, {@code dateline.agency}, {@code meeting.date}, {@code meeting.place}, {@code participants} (one
 * a line), {@code byline}, {@code publicNote}, a paragraph's id, and {@code date.<id>} for the date of the background group that begins with
 * this paragraph. A paragraph without an id goes by {@code ~} and its place.
 */
public record MergeParts(Content content, Map<String, String> texts, List<Group> groups) {

    static final String NEW = "~";

    private static final Map<Attendance, String> SIGNS =
            Map.of(Attendance.HOST, "⌂", Attendance.GUEST, "→", Attendance.PRESENT, "·", Attendance.SENT, "✉");

    /** Paragraphs that stand together: the body, where {@code background} is {@code null}, or one background group. */
    record Group(Content.@Nullable Background background, List<String> ids) {

        boolean isLike(Content.@Nullable Background other) {
            if (background == null || other == null) {
                return background == null && other == null;
            }
            return background.date() != null
                    && background.date().equals(other.date())
                    && Objects.equals(background.reportId(), other.reportId());
        }
    }

    public static MergeParts of(Content content) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, "headline", content.headline());
        Content.Dateline dateline = content.dateline();
        if (dateline != null) {
            put(texts, "dateline.place", dateline.place());
            put(texts, "dateline.date", string(dateline.date()));
            put(texts, "dateline.agency", dateline.agency());
        }
        Content.Meeting meeting = content.meeting();
        if (meeting != null) {
            put(texts, "meeting.date", string(meeting.date()));
            put(texts, "meeting.place", meeting.place());
            put(texts, "participants", participants(meeting));
        }
        List<Group> groups = new ArrayList<>();
        groups.add(group(null, content.body(), texts));
        for (Content.Background background : content.background()) {
            Group group = group(background, background.paragraphs(), texts);
            if (!group.ids().isEmpty()) {
                put(texts, "date." + group.ids().get(0), string(background.date()));
            }
            groups.add(group);
        }
        put(texts, "byline", content.byline());
        put(texts, PartName.PUBLIC_NOTE.text(), content.publicNote());
        return new MergeParts(content, texts, groups);
    }

    private static Group group(
            Content.@Nullable Background background, List<Content.Paragraph> paragraphs, Map<String, String> texts) {
        List<String> ids = new ArrayList<>();
        for (Content.Paragraph paragraph : paragraphs) {
            String id = paragraph.id() == null ? NEW + texts.size() : paragraph.id();
            ids.add(id);
            texts.put(id, paragraph.text());
        }
        return new Group(background, ids);
    }

    private static String participants(Content.Meeting meeting) {
        return meeting.participants().stream().map(MergeParts::participant).collect(Collectors.joining("\n"));
    }

    private static String participant(Content.Participant one) {
        // a sign for each, as readers of either language see it: words would have to be of one
        String part = one.part() == null ? null : SIGNS.get(one.part());
        String beside = Stream.of(part, one.side()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        String named = one.title() == null ? one.name() : one.name() + " — " + one.title();
        return beside.isEmpty() ? named : named + " (" + beside + ")";
    }

    private static @Nullable String string(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    // Empty and not there are the same.
    private static void put(Map<String, String> texts, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            texts.put(name, text);
        }
    }

    /** The ids of the paragraphs as they stand, group by group. */
    public List<List<String>> order() {
        return groups.stream().map(Group::ids).toList();
    }

    public static boolean holdsBoth(String part) {
        return !part.endsWith(".date") && !part.startsWith("date.");
    }
}
