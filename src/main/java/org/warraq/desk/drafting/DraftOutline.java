package org.warraq.desk.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.warraq.report.Content;
import org.warraq.report.Content.Background;
import org.warraq.report.Content.Meeting;
import org.warraq.report.Content.Paragraph;
import org.warraq.report.Content.Participant;

/** Changes of a draft's shape that a button asks for: {@code body.add}, {@code body.2.up}, {@code background.0.1.remove}, {@code body.2.across} … */
final class DraftOutline {

    private DraftOutline() {}

    /** The content after the change; the same where the words name none. */
    static Content change(Content content, String words) {
        String[] word = words.split("\\.");
        if (word[word.length - 1].equals("across")) {
            return ParagraphMove.move(content, word);
        }
        return switch (word[0]) {
            case "body" ->
                new Content(
                        content.headline(),
                        content.dateline(),
                        content.meeting(),
                        list(content.body(), word, 1, new Paragraph(null, "")),
                        content.background(),
                        content.byline());
            case "participants" -> participants(content, word);
            case "background" -> background(content, word);
            default -> content;
        };
    }

    private static Content participants(Content content, String[] word) {
        Meeting meeting = content.meeting() == null ? new Meeting(null, null, List.of()) : content.meeting();
        Meeting changed = new Meeting(
                meeting.date(),
                meeting.place(),
                list(meeting.participants(), word, 1, new Participant("", null, null)));
        return new Content(
                content.headline(),
                content.dateline(),
                changed,
                content.body(),
                content.background(),
                content.byline());
    }

    private static Content background(Content content, String[] word) {
        List<Background> groups = word.length == 4 || (word.length == 3 && word[2].equals("add"))
                ? inside(content.background(), word)
                : list(content.background(), word, 1, new Background(null, null, List.of(new Paragraph(null, ""))));
        return new Content(
                content.headline(), content.dateline(), content.meeting(), content.body(), groups, content.byline());
    }

    private static List<Background> inside(List<Background> groups, String[] word) {
        UnaryOperator<Background> change = group -> new Background(
                group.date(), group.reportId(), list(group.paragraphs(), word, 2, new Paragraph(null, "")));
        int index = Integer.parseInt(word[1]);
        List<Background> changed = new ArrayList<>(groups);
        if (index < changed.size()) {
            changed.set(index, change.apply(changed.get(index)));
        }
        return changed;
    }

    private static <T> List<T> list(List<T> items, String[] word, int from, T fresh) {
        List<T> changed = new ArrayList<>(items);
        if (word.length > from && word[from].equals("add")) {
            changed.add(fresh);
        } else if (word.length > from + 1) {
            move(changed, Integer.parseInt(word[from]), word[from + 1]);
        }
        return changed;
    }

    private static <T> void move(List<T> items, int index, String verb) {
        if (index >= items.size()) {
            return;
        }
        switch (verb) {
            case "remove" -> items.remove(index);
            case "up" -> items.add(Math.max(0, index - 1), items.remove(index));
            case "down" -> items.add(Math.min(items.size() - 1, index + 1), items.remove(index));
            default -> {}
        }
    }
}
