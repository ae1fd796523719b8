package org.warraq.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.language.Language;

/** What any other reader of Markdown sees in a file of ours: the words, and no markup that was not ours. */
class MarkdownEscapingTest {

    private static final Parser ANY_READER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*stars* and **more**",
                "_under_ __lines__",
                "# number",
                "Sharp in C #",
                "C ##",
                "[x](javascript:alert(1))",
                "![x](http://x.example/y.png)",
                "[x]: http://x.example",
                "<script>alert(1)</script>",
                "<http://x.example>",
                "1. first",
                "12) second",
                "- entry",
                "+ entry",
                "> quoted",
                "back\\slash",
                "\\",
                "a\\*b",
                "a | b",
                "`code`",
                "```",
                "~~~",
                "~~gone~~",
                "&lt;b&gt;",
                "&#35;",
                "***",
                "= =",
                "١. أول",
                "*نجوم*",
                "{:.x}"
            })
    void textIsShownAsItIs(String text) {
        assertThat(shown(Field.HEADLINE, text)).isEqualTo("heading: " + text);
        assertThat(shown(Field.BODY, text)).isEqualTo("paragraph: " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Met.\n- one\n- two",
                "Met.\n1. one",
                "Title\n===",
                "Title\n---",
                "| a | b |\n|---|---|\n| 1 | 2 |",
                "a\n# b",
                "a\n> b",
                "a\n<div>",
                "a\n```\nb",
                "a\n\n    code",
                "a\n    b"
            })
    void linesOfAParagraphBeginNothing(String text) {
        assertThat(shown(Field.BODY, text).replaceAll("\\s+", " "))
                .isEqualTo("paragraph: " + text.replaceAll("\\s+", " "));
    }

    private static String shown(String key, String text) {
        byte[] file = new MarkdownWriter()
                .write(
                        List.of(new Field(key, key.equals(Field.BODY) ? "p1" : null, text)),
                        Language.ENGLISH,
                        label -> label);
        String markdown = new String(file, StandardCharsets.UTF_8);
        Shown shown = new Shown();
        ANY_READER.parse(markdown.substring(markdown.indexOf("<div"))).accept(shown);
        return shown.said.toString();
    }

    /** Writes down words and blocks; whatever else there is shows that it is there. */
    private static final class Shown extends AbstractVisitor {

        private final StringBuilder said = new StringBuilder();

        @Override
        public void visit(Text words) {
            said.append(words.getLiteral());
        }

        @Override
        public void visit(HardLineBreak end) {
            said.append('\n');
        }

        @Override
        public void visit(Heading heading) {
            said.append("heading: ");
            visitChildren(heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            said.append("paragraph: ");
            visitChildren(paragraph);
        }

        // ours: the element around it all, and the comments that name each text
        @Override
        public void visit(HtmlBlock html) {
            String ours = html.getLiteral().strip();
            said.append(ours.matches("<div [^>]*>|</div>|<!-- warraq [^>]* -->") ? "" : "html: " + ours);
        }

        @Override
        public void visit(HtmlInline html) {
            said.append("html: ").append(html.getLiteral());
        }

        @Override
        public void visit(CustomBlock table) {
            said.append("table: ");
            visitChildren(table);
        }

        @Override
        protected void visitChildren(Node parent) {
            boolean known = parent instanceof Heading || parent instanceof Paragraph || parent.getParent() == null;
            said.append(known ? "" : parent.getClass().getSimpleName() + ": ");
            super.visitChildren(parent);
        }
    }
}
