package org.warraq.desk.drafting;

import java.util.ArrayList;
import java.util.List;
import org.warraq.report.Content;
import org.warraq.report.Content.Background;
import org.warraq.report.Content.Paragraph;

/** Moves a paragraph from the text into the background, {@code body.2.across}, or back, {@code background.0.1.across}. */
final class ParagraphMove {

    private ParagraphMove() {}

    static Content move(Content content, String[] word) {
        List<Paragraph> body = new ArrayList<>(content.body());
        List<Background> groups = new ArrayList<>(content.background());
        int first = Integer.parseInt(word[1]);
        if (word[0].equals("body") && first < body.size()) {
            intoBackground(body.remove(first), groups);
        } else if (word[0].equals("background") && first < groups.size()) {
            intoBody(groups, first, Integer.parseInt(word[2]), body);
        }
        return new Content(content.headline(), content.dateline(), content.meeting(), body, groups, content.byline());
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
