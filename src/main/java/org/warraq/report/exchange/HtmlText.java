package org.warraq.report.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of a page as a browser sets it: white space as one space, blocks as paragraphs, rows of a table as lines. */
final class HtmlText implements NodeFilter {

    private static final Set<String> NO_TEXT = Set.of("head", "script", "style", "iframe", "title");
    private static final Set<String> NOT_SHOWN = Set.of("template", "noscript", "svg", "object", "select", "datalist");
    private static final Set<String> BLOCKS =
            Set.of("dt", "dd", "figcaption", "caption", "legend", "summary", "option");
    private static final Pattern INVISIBLE = Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern LINE_END = Pattern.compile(" (\n|$)");
    private static final int QUOTED = 200;

    private final Passages passages;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final Deque<Row> rows = new ArrayDeque<>();
    private int preformatted;

    /** @param laidOut whether it has one cell only, which lays a page out */
    private record Row(boolean laidOut, List<StringBuilder> cells) {}

    HtmlText(Passages passages) {
        this.passages = passages;
    }

    /** The beginning of what the page does not show. */
    String hidden() {
        return hidden.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof DataNode words && node.parentNameIs("xmp")) {
            add(words.getWholeData());
        } else if (node instanceof Element element) {
            return head(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult head(Element element) {
        String name = element.normalName();
        if (NO_TEXT.contains(name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (NOT_SHOWN.contains(name)
                || element.hasAttr("hidden")
                || INVISIBLE.matcher(element.attr("style")).find()) {
            hide(element.text());
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (name) {
            case "br" -> text.append('\n');
            case "pre", "textarea" -> {
                endBlock();
                preformatted++;
            }
            case "tr" -> {
                endBlock();
                rows.push(new Row(element.childrenSize() <= 1, new ArrayList<>()));
            }
            case "td", "th" -> cell();
            default -> block(name, element);
        }
        return FilterResult.CONTINUE;
    }

    private void block(String name, Element element) {
        if (isBlock(element)) {
            endBlock();
            text.append(name.equals("li") ? mark(element) : "");
        }
    }

    private void cell() {
        endBlock();
        if (!rows.isEmpty() && !rows.element().laidOut()) {
            rows.element().cells().add(new StringBuilder());
        }
    }

    private void hide(String words) {
        int room = Math.max(0, QUOTED - hidden.length());
        hidden.append(words, 0, Math.min(words.length(), room)).append(room > 0 ? " " : "");
    }

    private static String mark(Element item) {
        Element list = item.parent();
        return list != null && list.normalName().equals("ol") ? number(list) + ". " : "• ";
    }

    // Counting the entries before each would take a long list's length squared.
    private static int number(Element list) {
        String counted = list.attr("data-counted");
        int number = counted.isEmpty() ? start(list) : Integer.parseInt(counted) + 1;
        list.attr("data-counted", String.valueOf(number));
        return number;
    }

    private static int start(Element list) {
        return list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "tr" -> endRow();
                case "td", "th" -> endBlock();
                case "pre", "textarea" -> {
                    endBlock();
                    preformatted--;
                }
                default -> {
                    if (isBlock(element)) {
                        endBlock();
                    }
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || BLOCKS.contains(element.normalName());
    }

    private void add(String words) {
        for (char character : words.toCharArray()) {
            boolean space = preformatted == 0 && " \t\n\r\f".indexOf(character) >= 0;
            if (!space) {
                text.append(character);
            } else if (!text.isEmpty() && " \n".indexOf(text.charAt(text.length() - 1)) < 0) {
                text.append(' ');
            }
        }
    }

    void endBlock() {
        String block = text.toString();
        text.setLength(0);
        List<StringBuilder> row = rows.isEmpty() ? List.of() : rows.element().cells();
        if (row.isEmpty()) {
            passages.add(preformatted > 0 ? block : trimmed(block));
        } else {
            StringBuilder cell = row.get(row.size() - 1);
            String words = block.replace('\n', ' ').strip();
            cell.append(cell.isEmpty() || words.isEmpty() ? "" : " ").append(words);
        }
    }

    // A browser shows no space at the end of a line; other kinds of white space are there on purpose.
    private static String trimmed(String block) {
        return LINE_END.matcher(block).replaceAll("$1");
    }

    private void endRow() {
        endBlock();
        List<String> cells = rows.isEmpty()
                ? List.of()
                : rows.pop().cells().stream()
                        .map(StringBuilder::toString)
                        .filter(cell -> !cell.isBlank())
                        .toList();
        text.append(String.join(" | ", cells));
        endBlock();
    }
}
