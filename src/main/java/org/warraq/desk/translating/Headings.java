package org.warraq.desk.translating;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;

/** Which groups a content has for the eye, and with which part each begins. */
final class Headings {

    private final Map<String, Sheet.Heading> all = new HashMap<>();

    private Headings() {}

    static Headings of(Content content) {
        Headings headings = new Headings();
        headings.begin(content.body(), new Sheet.Heading("ws.body", null));
        for (Content.Background group : content.background()) {
            headings.begin(group.paragraphs(), new Sheet.Heading("ws.background", group.date()));
        }
        return headings;
    }

    private void begin(Iterable<Content.Paragraph> paragraphs, Sheet.Heading heading) {
        for (Content.Paragraph paragraph : paragraphs) {
            if (!paragraph.text().isBlank()) {
                all.put(String.valueOf(paragraph.id()), heading);
                return;
            }
        }
    }

    Sheet.@Nullable Heading at(String part) {
        return all.get(part);
    }
}
