package org.warraq.report.exchange;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.warraq.report.importing.Decoding;
import org.warraq.report.importing.Lines;

/** Reads Markdown: its blocks are paragraphs, its marks are taken out, HTML in it is read as HTML. */
final class MarkdownReader {

    private static final int OPEN_BLOCKS = 100;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(OPEN_BLOCKS)
            .build();

    private final Passages passages = new Passages();
    private final StringBuilder text = new StringBuilder();
    private String mark = "";

    Extract read(byte[] bytes, @Nullable String charset) {
        if (bytes.length > Limits.TEXT) {
            throw Limits.tooLarge("import-too-large", Limits.TEXT / 1024);
        }
        String markdown = Decoding.decode(bytes, charset);
        Decoding.requireKeepable(markdown);
        return MarkdownFields.content(markdown)
                .map(Extract::of)
                .orElseGet(() -> Extract.of(lines(markdown), List.of()));
    }

    // Not by recursion: marks can be inside each other as often as a text is long.
    private Lines lines(String markdown) {
        Markup.requireFewMarks(markdown);
        Node root = PARSER.parse(markdown);
        Node node = root.getFirstChild();
        while (node != null) {
            enter(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            leave(node);
            while (node.getNext() == null && node.getParent() != null && node.getParent() != root) {
                node = node.getParent();
                leave(node);
            }
            node = node.getNext();
        }
        return passages.lines();
    }

    private void enter(Node node) {
        if (node instanceof Text words) {
            text.append(words.getLiteral());
        } else if (node instanceof Code code) {
            text.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            text.append(' ');
        } else if (node instanceof HardLineBreak) {
            text.append('\n');
        } else if (node instanceof HtmlInline tag) {
            text.append(tag.getLiteral().matches("(?i)<br\\s*/?>") ? "\n" : "");
        } else if (node instanceof ListItem item) {
            mark = mark(item);
        } else if (node instanceof TableCell && node.getPrevious() != null) {
            text.append(" | ");
        } else {
            whole(node);
        }
    }

    /** Blocks whose text is not made of further nodes. */
    private void whole(Node node) {
        if (node instanceof FencedCodeBlock code) {
            add(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            add(code.getLiteral());
        } else if (node instanceof HtmlBlock html) {
            HtmlReader.text(html.getLiteral()).passages().forEach(passage -> add(passage.text()));
        }
    }

    private static String mark(ListItem item) {
        if (item.getParent() instanceof BulletList || !(item.getParent() instanceof OrderedList list)) {
            return "• ";
        }
        int start = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        String delimiter = list.getMarkerDelimiter() == null ? "." : list.getMarkerDelimiter();
        // Each entry takes its number with it: counting them again would take a long list's length squared.
        list.setMarkerStartNumber(start + 1);
        return start + delimiter + " ";
    }

    private void leave(Node node) {
        if (node instanceof Paragraph || node instanceof Heading || node instanceof TableRow) {
            add(text.toString());
            text.setLength(0);
        }
    }

    private void add(String block) {
        passages.add(mark + block);
        mark = "";
    }
}
