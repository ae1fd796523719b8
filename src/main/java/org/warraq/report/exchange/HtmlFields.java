package org.warraq.report.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.warraq.report.Content;

/** The texts of a report in a page of ours: each in an element whose attribute names it. Labels are not in one. */
final class HtmlFields {

    static final String NAME = "data-warraq";
    static final String LABEL = "label";

    private HtmlFields() {}

    static Optional<Content> content(Document page) {
        List<Element> named = page.getElementsByAttribute(NAME);
        if (named.isEmpty() || hasMore(page)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        named.forEach(element -> fields.add(Field.named(element.attr(NAME), text(element))));
        return Assembly.of(fields);
    }

    /** Whether words stand in it that are neither a text of ours nor a label: then they would be lost. */
    private static boolean hasMore(Document page) {
        Document rest = page.clone();
        rest.select("[" + NAME + "], ." + LABEL + ", style, title").remove();
        return rest.hasText();
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        element.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node.nameIs("br")) {
                    text.append('\n');
                }
            }
        });
        return text.toString();
    }
}
