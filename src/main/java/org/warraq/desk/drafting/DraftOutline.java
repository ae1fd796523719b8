package org.warraq.desk.drafting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;
import org.warraq.report.Content.Background;
import org.warraq.report.Content.Meeting;
import org.warraq.report.Content.Paragraph;
import org.warraq.report.Content.Participant;

/** Changes a draft's shape. */
final class DraftOutline {

    private DraftOutline() {}

    /** The content after the change; the same where it has no such item. */
    static Content change(Content content, ShapeChange change) {
        if (change.move() == ShapeChange.Move.ACROSS) {
            return ParagraphMove.move(content, change);
        }
        return switch (change.part()) {
            case BODY ->
                content.withParagraphs(list(content.body(), change, new Paragraph(null, "")), content.background());
            case PARTICIPANTS -> participants(content, change);
            case BACKGROUND -> background(content, change);
        };
    }

    private static Content participants(Content content, ShapeChange change) {
        Meeting meeting = content.meeting() == null ? new Meeting(null, null, List.of()) : content.meeting();
        return content.withMeeting(new Meeting(
                meeting.date(),
                meeting.place(),
                list(meeting.participants(), change, new Participant("", null, null))));
    }

    private static Content background(Content content, ShapeChange change) {
        Integer group = change.group();
        List<Background> groups = group == null
                ? list(content.background(), change, new Background(null, null, List.of(new Paragraph(null, ""))))
                : inside(content.background(), group, change);
        return content.withParagraphs(content.body(), groups);
    }

    private static List<Background> inside(List<Background> groups, int number, ShapeChange change) {
        List<Background> changed = new ArrayList<>(groups);
        if (number < changed.size()) {
            Background group = changed.get(number);
            changed.set(
                    number,
                    new Background(
                            group.date(), group.reportId(), list(group.paragraphs(), change, new Paragraph(null, ""))));
        }
        return changed;
    }

    private static <T> List<T> list(List<T> items, ShapeChange change, T fresh) {
        List<T> changed = new ArrayList<>(items);
        @Nullable Integer index = change.index();
        if (index == null) {
            changed.add(fresh);
        } else if (index < changed.size()) {
            move(changed, index, change.move());
        }
        return changed;
    }

    private static <T> void move(List<T> items, int index, ShapeChange.Move move) {
        T item = items.remove(index);
        switch (move) {
            case UP -> items.add(Math.max(0, index - 1), item);
            case DOWN -> items.add(Math.min(items.size(), index + 1), item);
            default -> {
                // removed
            }
        }
    }
}
