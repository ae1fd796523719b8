package org.warraq.desk.translating;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;

/** Which groups a content has for the eye, and with which part each begins. */
final class Headings {

    private final Map<String, TranslationSheet.Heading> all = new HashMap<>();

    private Headings() {}

    static Headings of(Content content) {
        Headings headings = new Headings();
        headings.begin(content.body(), new TranslationSheet.Heading("ws.body", null));
        for (Content.Background group : content.background()) {
            headings.begin(group.paragraphs(), new TranslationSheet.Heading("ws.background", group.date()));
        }
        return headings;
    }

    private void begin(Iterable<Content.Paragraph> paragraphs, TranslationSheet.Heading heading) {
        for (Content.Paragraph paragraph : paragraphs) {
            if (!paragraph.text().isBlank()) {
                all.put(String.valueOf(paragraph.id()), heading);
                return;
            }
        }
    }

    TranslationSheet.@Nullable Heading at(String part) {
        return all.get(part);
    }
}
