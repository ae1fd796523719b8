package org.warraq.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.language.TimeBounds;
import org.warraq.people.Refusal.FieldError;

/** What any text must be to be kept as typed: bounded, and made of characters that UTF-8 and PostgreSQL can hold; and what a date must be. */
final class TextRules {

    private final List<FieldError> errors;

    TextRules(List<FieldError> errors) {
        this.errors = errors;
    }

    void check(Content content) {
        field("content.headline", content.headline());
        field("content.byline", content.byline());
        field("content.publicNote", content.publicNote());
        check(content.dateline());
        check(content.meeting());
        paragraphs("content.body", content.body());
        bounded("content.body", content.paragraphs().count(), ContentLimits.PARAGRAPHS_LIMIT);
        bounded("content.background", content.background().size(), ContentLimits.PARAGRAPHS_LIMIT);
        for (int i = 0; i < content.background().size(); i++) {
            date(
                    "content.background[" + i + "].date",
                    content.background().get(i).date());
            paragraphs(
                    "content.background[" + i + "].paragraphs",
                    content.background().get(i).paragraphs());
        }
    }

    private void date(String path, @Nullable LocalDate date) {
        if (date != null && !TimeBounds.holds(date)) {
            errors.add(new FieldError(path, "date-out-of-bounds"));
        }
    }

    private void check(Content.@Nullable Dateline dateline) {
        if (dateline != null) {
            date("content.dateline.date", dateline.date());
            field("content.dateline.place", dateline.place());
            field("content.dateline.agency", dateline.agency());
        }
    }

    private void check(Content.@Nullable Meeting meeting) {
        if (meeting == null) {
            return;
        }
        date("content.meeting.date", meeting.date());
        field("content.meeting.place", meeting.place());
        bounded("content.meeting.participants", meeting.participants().size(), ContentLimits.PARTICIPANTS_LIMIT);
        for (int i = 0; i < meeting.participants().size(); i++) {
            field(
                    "content.meeting.participants[" + i + "].name",
                    meeting.participants().get(i).name());
            field(
                    "content.meeting.participants[" + i + "].title",
                    meeting.participants().get(i).title());
            text(
                    "content.meeting.participants[" + i + "].side",
                    meeting.participants().get(i).side(),
                    ContentLimits.SIDE_LIMIT);
        }
    }

    private void paragraphs(String path, List<Content.Paragraph> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            text(path + "[" + i + "].text", paragraphs.get(i).text(), ContentLimits.PARAGRAPH_LIMIT);
        }
    }

    private void field(String path, @Nullable String text) {
        text(path, text, ContentLimits.FIELD_LIMIT);
    }

    void text(String path, @Nullable String text, int limit) {
        if (text == null) {
            return;
        }
        if (text.length() > limit) {
            errors.add(new FieldError(path, "too-long", limit));
        }
        if (!isKeepable(text)) {
            errors.add(new FieldError(path, "bad-character"));
        }
    }

    private void bounded(String path, long count, int limit) {
        if (count > limit) {
            errors.add(new FieldError(path, "too-many", limit));
        }
    }

    static boolean isKeepable(String text) {
        return text.indexOf('\0') < 0 && !hasLoneSurrogate(text);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
