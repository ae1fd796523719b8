package org.warraq.desk.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.desk.FormId;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.report.Attendance;
import org.warraq.report.Content;
import org.warraq.report.Content.Background;
import org.warraq.report.Content.Dateline;
import org.warraq.report.Content.Meeting;
import org.warraq.report.Content.Paragraph;
import org.warraq.report.Content.Participant;
import org.warraq.report.Contents;
import org.warraq.web.TypedDay;

/**
 * A content as the fields of a form, and back: {@code headline}, {@code place}, {@code date}, {@code agency},
 * {@code meeting-date}, {@code meeting-place}, {@code participant.0.name}, {@code participant.0.name-id},
 * {@code participant.0.part}, {@code participant.0.side}, {@code body.0.text}, {@code body.0.id},
 * {@code background.0.date}, {@code background.0.report}, {@code background.0.0.text} …, {@code byline}, {@code publicNote}. Works without a
 * script: each button that changes the form's shape sends the whole form.
 */
final class DraftForm {

    private final Map<String, String> fields;
    private final List<FieldError> unread = new ArrayList<>();
    private final Map<String, SortedSet<Integer>> numbers = new HashMap<>();

    private DraftForm(Map<String, String> fields) {
        this.fields = fields;
        fields.forEach(this::see);
    }

    /**
     * What a form says.
     *
     * @param unread what could not be read, each with what was typed there: it is not in the content
     */
    record Typed(Content content, List<FieldError> unread) {

        /** @throws Refusal 422 if something could not be read */
        void requireRead() {
            if (!unread.isEmpty()) {
                throw Refusal.invalid(unread);
            }
        }
    }

    static Typed parse(Map<String, String> fields) {
        DraftForm form = new DraftForm(fields);
        Content content = form.content();
        return new Typed(content, form.unread);
    }

    private void see(String name, String value) {
        if (DraftField.isListed(name)) {
            DraftField.parse(name)
                    .ifPresentOrElse(
                            field -> at(field.path()).add(field.number()),
                            () -> unread.add(new FieldError(name, "typed-elsewhere", name, value)));
        }
        // A group is there where only its paragraphs are named.
        DraftField.parse(name)
                .map(DraftField::path)
                .filter(path -> path.startsWith("background."))
                .flatMap(path -> DraftField.parse(path + ".date"))
                .ifPresent(group -> at(group.path()).add(group.number()));
    }

    private SortedSet<Integer> at(String path) {
        return numbers.computeIfAbsent(path, list -> new TreeSet<>());
    }

    private Content content() {
        return new Content(
                text("headline"),
                dateline(),
                meeting(),
                paragraphs("body"),
                background(),
                given("byline"),
                given("publicNote"));
    }

    private @Nullable Dateline dateline() {
        Dateline dateline = new Dateline(given("place"), date("date"), given("agency"));
        return dateline.equals(new Dateline(null, null, null)) ? null : dateline;
    }

    private @Nullable Meeting meeting() {
        List<Participant> participants = new ArrayList<>();
        for (int number : at("participant")) {
            String path = "participant." + number;
            participants.add(new Participant(
                    text(path + ".name"),
                    given(path + ".title"),
                    id(path + ".name-id"),
                    Attendance.find(text(path + ".part")).orElse(null),
                    given(path + ".side")));
        }
        participants.removeIf(one -> one.name().isBlank() && one.title() == null);
        Meeting meeting = new Meeting(date("meeting-date"), given("meeting-place"), participants);
        return meeting.equals(new Meeting(null, null, List.of())) ? null : meeting;
    }

    private List<Background> background() {
        List<Background> groups = new ArrayList<>();
        for (int number : at("background")) {
            String path = "background." + number;
            groups.add(new Background(date(path + ".date"), id(path + ".report"), paragraphs(path)));
        }
        return groups;
    }

    private List<Paragraph> paragraphs(String path) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int number : at(path)) {
            paragraphs.add(
                    new Paragraph(paragraphId(path + "." + number + ".id"), text(path + "." + number + ".text")));
        }
        return paragraphs;
    }

    // Browsers send line ends as CR LF whatever was typed.
    private String text(String name) {
        return fields.getOrDefault(name, "").replace("\r\n", "\n");
    }

    private @Nullable String given(String name) {
        String text = text(name);
        return text.isBlank() ? null : text;
    }

    // Nobody types an id: what is none was given by nobody, and chosen nowhere.
    private @Nullable String paragraphId(String name) {
        String id = given(name);
        return id != null && Contents.isParagraphId(id) ? id : null;
    }

    private @Nullable UUID id(String name) {
        return FormId.parse(given(name)).orElse(null);
    }

    private @Nullable LocalDate date(String name) {
        try {
            return TypedDay.of(text(name)).orRefuse(name);
        } catch (Refusal notADate) {
            unread.addAll(notADate.fields());
            return null;
        }
    }
}
