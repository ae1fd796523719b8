package org.warraq.desk.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;
import org.warraq.report.Content.Background;
import org.warraq.report.Content.Dateline;
import org.warraq.report.Content.Meeting;
import org.warraq.report.Content.Paragraph;
import org.warraq.report.Content.Participant;

/**
 * A content as the fields of a form, and back: {@code headline}, {@code place}, {@code date}, {@code agency},
 * {@code meeting-date}, {@code meeting-place}, {@code participant.0.name}, {@code participant.0.name-id}, {@code body.0.text}, {@code body.0.id},
 * {@code background.0.date}, {@code background.0.report}, {@code background.0.0.text} …, {@code byline}. Works without a
 * script: each button that changes the form's shape sends the whole form.
 */
final class DraftForm {

    private static final Comparator<String> BY_NUMBER = Comparator.comparingInt(Integer::parseInt);

    private final Map<String, String> fields;

    private DraftForm(Map<String, String> fields) {
        this.fields = fields;
    }

    static Content content(Map<String, String> fields) {
        return new DraftForm(fields).content();
    }

    private Content content() {
        return new Content(text("headline"), dateline(), meeting(), paragraphs("body"), background(), given("byline"));
    }

    private @Nullable Dateline dateline() {
        Dateline dateline = new Dateline(given("place"), date("date"), given("agency"));
        return dateline.equals(new Dateline(null, null, null)) ? null : dateline;
    }

    private @Nullable Meeting meeting() {
        List<Participant> participants = new ArrayList<>();
        for (String number : numbers("participant")) {
            String path = "participant." + number;
            participants.add(new Participant(text(path + ".name"), given(path + ".title"), id(path + ".name-id")));
        }
        participants.removeIf(one -> one.name().isBlank() && one.title() == null);
        Meeting meeting = new Meeting(date("meeting-date"), given("meeting-place"), participants);
        return meeting.equals(new Meeting(null, null, List.of())) ? null : meeting;
    }

    private List<Background> background() {
        List<Background> groups = new ArrayList<>();
        for (String number : numbers("background")) {
            String path = "background." + number;
            groups.add(new Background(date(path + ".date"), id(path + ".report"), paragraphs(path)));
        }
        return groups;
    }

    private List<Paragraph> paragraphs(String path) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String number : numbers(path)) {
            paragraphs.add(new Paragraph(given(path + "." + number + ".id"), text(path + "." + number + ".text")));
        }
        return paragraphs;
    }

    private TreeSet<String> numbers(String path) {
        Pattern pattern = Pattern.compile(Pattern.quote(path) + "\\.(\\d{1,4})\\..*");
        TreeSet<String> numbers = new TreeSet<>(BY_NUMBER);
        for (String name : fields.keySet()) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                numbers.add(matcher.group(1));
            }
        }
        return numbers;
    }

    // Browsers send line ends as CR LF whatever was typed.
    private String text(String name) {
        return fields.getOrDefault(name, "").replace("\r\n", "\n");
    }

    private @Nullable String given(String name) {
        String text = text(name);
        return text.isBlank() ? null : text;
    }

    private @Nullable UUID id(String name) {
        try {
            String text = given(name);
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private @Nullable LocalDate date(String name) {
        try {
            String text = given(name);
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
