package org.warraq.report.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Attendance;
import org.warraq.report.Content;

/** Puts a content together again from the texts of a file that {@link Fields} were written to. */
final class Assembly {

    private static final Pattern PARAGRAPH_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final Set<String> ONCE = Set.of(
            Field.HEADLINE,
            Field.DATELINE,
            Field.PLACE,
            Field.DATE,
            Field.AGENCY,
            Field.MEETING,
            Field.MEETING_DATE,
            Field.MEETING_PLACE,
            Field.BYLINE,
            Field.PUBLIC_NOTE);

    private final Map<String, String> once = new HashMap<>();
    private final List<Content.Participant> participants = new ArrayList<>();
    private final List<Content.Paragraph> body = new ArrayList<>();
    private final List<Content.Background> background = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private Assembly() {}

    /** Empty where the file was changed so that it no longer holds together: it is then read as any other. */
    static Optional<Content> of(List<Field> fields) {
        Assembly assembly = new Assembly();
        try {
            return fields.stream().allMatch(assembly::take) && assembly.once.containsKey(Field.HEADLINE)
                    ? Optional.of(assembly.content())
                    : Optional.empty();
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private boolean take(Field field) {
        if (ONCE.contains(field.key())) {
            return once.putIfAbsent(field.key(), field.text()) == null;
        }
        return switch (field.key()) {
            case Field.PARTICIPANT -> participants.add(new Content.Participant(field.text(), null, uuid(field.id())));
            case Field.TITLE -> last(one -> one.title() == null ? one.called(one.name(), field.text()) : null);
            case Field.PART -> part(field.text().strip());
            case Field.SIDE -> last(one -> one.side() == null ? with(one, one.part(), field.text()) : null);
            case Field.BODY -> body.add(new Content.Paragraph(fresh(field.id()), field.text()));
            case Field.BACKGROUND ->
                background.add(new Content.Background(date(field.text()), uuid(field.id()), List.of()));
            case Field.EARLIER -> earlier(new Content.Paragraph(fresh(field.id()), field.text()));
            default -> false;
        };
    }

    // More of whoever was named last; nothing may be said of them twice.
    private boolean last(Function<Content.Participant, Content.@Nullable Participant> more) {
        int last = participants.size() - 1;
        Content.Participant told = last < 0 ? null : more.apply(participants.get(last));
        if (told != null) {
            participants.set(last, told);
        }
        return told != null;
    }

    private boolean part(String key) {
        return last(one -> one.part() != null
                ? null
                : Attendance.find(key).map(part -> with(one, part, one.side())).orElse(null));
    }

    private static Content.Participant with(Content.Participant one, @Nullable Attendance part, @Nullable String side) {
        return new Content.Participant(one.name(), one.title(), one.nameId(), part, side);
    }

    private boolean earlier(Content.Paragraph paragraph) {
        int last = background.size() - 1;
        if (last < 0) {
            return false;
        }
        Content.Background group = background.get(last);
        List<Content.Paragraph> more = new ArrayList<>(group.paragraphs());
        more.add(paragraph);
        background.set(last, new Content.Background(group.date(), group.reportId(), more));
        return true;
    }

    private Content content() {
        return new Content(
                once.getOrDefault(Field.HEADLINE, ""),
                dateline(),
                meeting(),
                body,
                background,
                once.get(Field.BYLINE),
                once.get(Field.PUBLIC_NOTE));
    }

    private Content.@Nullable Dateline dateline() {
        boolean any = once.keySet().stream().anyMatch(key -> key.startsWith(Field.DATELINE));
        return any
                ? new Content.Dateline(once.get(Field.PLACE), date(once.get(Field.DATE)), once.get(Field.AGENCY))
                : null;
    }

    private Content.@Nullable Meeting meeting() {
        boolean any = once.keySet().stream().anyMatch(key -> key.startsWith(Field.MEETING));
        return any || !participants.isEmpty()
                ? new Content.Meeting(date(once.get(Field.MEETING_DATE)), once.get(Field.MEETING_PLACE), participants)
                : null;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    }

    // A paragraph that was copied within the file is a new one.
    private @Nullable String fresh(@Nullable String id) {
        return id != null && PARAGRAPH_ID.matcher(id).matches() && ids.add(id) ? id : null;
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
