package org.warraq.report.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.warraq.language.Language;

/** Writes a page that needs nothing besides itself: language and direction on it, each text in an element that names it. */
final class HtmlWriter implements DocumentWriter {

    private static final String STYLE = """
            body { max-inline-size: 65ch; margin: 2rem auto; padding-inline: 1rem; font: 1.1rem/1.6 Georgia, serif; }
            :lang(ar) { font-family: "Noto Naskh Arabic", "Traditional Arabic", serif; line-height: 1.9; }
            [data-warraq] { white-space: pre-wrap; }
            .label { margin-block: 1rem 0; font-size: .85em; color: #625f57; }
            .label + p { margin-block-start: 0; }
            blockquote { margin-inline: 1.5rem 0; }
            """;

    @Override
    public byte[] write(List<Field> fields, Language language, UnaryOperator<String> labels) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language.tag())
                .append("\" dir=\"")
                .append(language.dir())
                .append("\">\n<head>\n<meta charset=\"UTF-8\">\n<title>")
                .append(escape(fields.get(0).text()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<article>\n");
        for (Field field : fields) {
            if (field.isLabelled()) {
                html.append("<p class=\"label\">")
                        .append(escape(labels.apply(field.key())))
                        .append("</p>\n");
            }
            element(html, field);
        }
        return html.append("</article>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void element(StringBuilder html, Field field) {
        boolean earlier = field.key().equals(Field.EARLIER);
        String tag = field.key().equals(Field.HEADLINE) ? "h1" : "p";
        html.append(earlier ? "<blockquote>" : "")
                .append('<')
                .append(tag)
                .append(" data-warraq=\"")
                .append(escape(field.name()))
                .append("\">")
                .append(escape(field.text()).replace("\n", "<br>"))
                .append("</")
                .append(tag)
                .append('>')
                .append(earlier ? "</blockquote>" : "")
                .append('\n');
    }

    // A line end that is not one of ours would become one on the way.
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}
