package org.warraq.desk.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.warraq.report.Content;
import org.warraq.report.Content.Background;
import org.warraq.report.Content.Paragraph;

/** Moves a paragraph from the text into the background, or back. */
final class ParagraphMove {

    private ParagraphMove() {}

    static Content move(Content content, ShapeChange change) {
        List<Paragraph> body = new ArrayList<>(content.body());
        List<Background> groups = new ArrayList<>(content.background());
        int index = Objects.requireNonNull(change.index(), "a paragraph is moved");
        Integer group = change.group();
        if (group == null && index < body.size()) {
            intoBackground(body.remove(index), groups);
        } else if (group != null && group < groups.size()) {
            intoBody(groups, group, index, body);
        }
        return content.withParagraphs(body, groups);
    }

    private static void intoBackground(Paragraph moved, List<Background> groups) {
        if (groups.isEmpty()) {
            groups.add(new Background(null, null, List.of()));
        }
        groups.set(0, with(groups.get(0), 0, moved));
    }

    private static void intoBody(List<Background> groups, int number, int index, List<Paragraph> body) {
        Background group = groups.get(number);
        if (index >= group.paragraphs().size()) {
            return;
        }
        List<Paragraph> left = new ArrayList<>(group.paragraphs());
        body.add(left.remove(index));
        groups.set(number, new Background(group.date(), group.reportId(), left));
    }

    private static Background with(Background group, int index, Paragraph paragraph) {
        List<Paragraph> paragraphs = new ArrayList<>(group.paragraphs());
        paragraphs.add(index, paragraph);
        return new Background(group.date(), group.reportId(), paragraphs);
    }
}
