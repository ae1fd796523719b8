package org.warraq.desk.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warraq.desk.PartLabel;
import org.warraq.report.Content;
import org.warraq.report.PartName;

/** What the parts of two contents that are brought together are called; a paragraph keeps its place in one's own text. */
final class MergeLabels {

    private static final List<String> FIXED = List.of(
            "headline",
            "dateline.place",
            "dateline.date",
            "dateline.agency",
            "meeting.date",
            "meeting.place",
            "participants",
            "byline",
            PartName.PUBLIC_NOTE.text());

    private MergeLabels() {}

    static Map<String, PartLabel> of(Content theirs, Content mine) {
        Map<String, PartLabel> labels = new LinkedHashMap<>();
        FIXED.forEach(part -> labels.put(part, new PartLabel("merge.part." + part.replace('.', '-'), List.of())));
        add(theirs, labels);
        add(mine, labels);
        return labels;
    }

    private static void add(Content content, Map<String, PartLabel> labels) {
        for (int i = 0; i < content.body().size(); i++) {
            labels.put(id(content.body().get(i)), new PartLabel("part.paragraph", List.of(i + 1)));
        }
        for (int number = 0; number < content.background().size(); number++) {
            List<Content.Paragraph> paragraphs =
                    content.background().get(number).paragraphs();
            for (int i = 0; i < paragraphs.size(); i++) {
                String id = id(paragraphs.get(i));
                labels.put(id, new PartLabel("part.background-paragraph", List.of(number + 1, i + 1)));
                labels.put("date." + id, new PartLabel("merge.part.background-date", List.of(number + 1)));
            }
        }
    }

    private static String id(Content.Paragraph paragraph) {
        return String.valueOf(paragraph.id());
    }
}
