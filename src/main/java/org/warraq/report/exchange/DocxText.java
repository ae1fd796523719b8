package org.warraq.report.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a part of a Word document as it reads with all tracked changes accepted: what was inserted or moved here
 * stands, what was deleted or moved away does not. Rows of a table become paragraphs.
 */
final class DocxText implements Xml.Visitor {

    /** Never text that is read: old states of changed properties, codes of fields, second versions for older readers. */
    private static final Set<String> SKIPPED = Set.of(
            "delText",
            "delInstrText",
            "instrText",
            "Fallback",
            "pPrChange",
            "rPrChange",
            "sectPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "numberingChange");

    private static final DocxControl NONE = new DocxControl("", 0);

    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private @Nullable String number;
        private String depth = "0";
        private String style = "";
        private boolean goesOn;
    }

    private final DocxNumbering numbering;
    private final FootnoteTexts footnotes;
    private final DocxBlocks blocks = new DocxBlocks();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<DocxControl> controls = new ArrayDeque<>();
    private final StringBuilder hidden = new StringBuilder();
    private @Nullable Paragraph unfinished;
    private String note = "";
    private boolean reading;
    private boolean isHidden;
    private int skipped;
    private int tagged;
    private long length;

    DocxText(DocxNumbering numbering, FootnoteTexts footnotes) {
        this.numbering = numbering;
        this.footnotes = footnotes;
    }

    List<DocxBlock> blocks() {
        return blocks.all();
    }

    FootnoteTexts footnotes() {
        return footnotes;
    }

    /** Text that the document does not show. */
    String hidden() {
        return hidden.toString();
    }

    @Override
    public void start(String name, Xml at) {
        if (skipped > 0 || SKIPPED.contains(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "del", "moveFrom" -> deleted(at);
            case "p" -> paragraph();
            case "tr" -> blocks.startRow();
            case "tc" -> blocks.startCell();
            case "sdt" -> controls.push(controls.isEmpty() ? NONE : controls.element());
            case "footnote", "endnote" -> note(name, at);
            case "t" -> reading = true;
            default -> inParagraph(name, at);
        }
    }

    // A paragraph in a drawing's text has another name space, but the same name.
    private void paragraph() {
        Paragraph before = unfinished;
        unfinished = null;
        paragraphs.push(before == null ? new Paragraph() : before);
        isHidden = false;
    }

    private void deleted(Xml at) {
        if (at.isWithin("rPr")) {
            // The mark at a paragraph's end is deleted: it goes on in the next.
            Paragraph paragraph = paragraphs.peek();
            if (paragraph != null && at.parent(1).equals("pPr")) {
                paragraph.goesOn = true;
            }
        } else if (at.isWithin("trPr") && blocks.isInRow()) {
            blocks.dropRow();
        } else {
            skipped = 1;
        }
    }

    private void note(String name, Xml at) {
        // Separators are drawn, not read.
        if (at.attribute("type", "normal").equals("normal")) {
            note = name + at.attribute("id", "");
        } else {
            skipped = 1;
        }
    }

    private void inParagraph(String name, Xml at) {
        if (name.equals("tag") && at.isWithin("sdtPr") && !controls.isEmpty()) {
            retag(at.attribute("val", ""));
        }
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "pStyle" -> paragraph.style = at.attribute("val", "");
            case "numId" -> paragraph.number = at.attribute("val");
            case "ilvl" -> paragraph.depth = at.attribute("val", "0");
            case "r" -> isHidden = false;
            case "vanish" -> isHidden = at.parent(1).equals("r") && at.isOn();
            case "tab", "ptab" -> mark(at, "\t");
            case "br", "cr" -> mark(at, "\n");
            case "noBreakHyphen" -> mark(at, "\u2011");
            case "softHyphen" -> mark(at, "\u00AD");
            case "sym" -> mark(at, symbol(at.attribute("char", "")));
            case "footnoteReference", "endnoteReference" ->
                mark(at, footnotes.refer(name.replace("Reference", "") + at.attribute("id", "")));
            default -> {}
        }
    }

    private void retag(String tag) {
        if (tag.startsWith(DocxFields.TAG)) {
            controls.pop();
            tagged++;
            controls.push(new DocxControl(tag.substring(DocxFields.TAG.length()), tagged));
        }
    }

    private void mark(Xml at, String text) {
        if (at.isWithin("r")) {
            append(text);
        }
    }

    private static String symbol(String hexadecimal) {
        try {
            int point = Integer.parseInt(hexadecimal, 16);
            return point > 0 && point <= Character.MAX_VALUE && !Character.isSurrogate((char) point)
                    ? String.valueOf((char) point)
                    : "";
        } catch (NumberFormatException none) {
            return "";
        }
    }

    @Override
    public void text(String text) {
        if (reading && skipped == 0) {
            append(text);
        }
    }

    private void append(String text) {
        length += text.length();
        if (length > Limits.TEXT) {
            throw Limits.tooLarge("import-too-large", Limits.TEXT / 1024);
        }
        if (isHidden) {
            hidden.append(text);
        } else if (!paragraphs.isEmpty()) {
            paragraphs.element().text.append(text);
        }
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "t" -> reading = false;
            case "p" -> endParagraph();
            case "tr" -> blocks.endRow();
            case "sdt" -> controls.poll();
            case "footnote", "endnote" -> note = "";
            case "body", "hdr", "ftr" -> endUnfinished();
            default -> {}
        }
    }

    private void endParagraph() {
        Paragraph paragraph = paragraphs.poll();
        if (paragraph == null) {
            return;
        }
        if (paragraph.goesOn) {
            paragraph.goesOn = false;
            unfinished = paragraph;
        } else {
            emit(paragraph);
        }
    }

    private void endUnfinished() {
        if (unfinished != null) {
            emit(unfinished);
            unfinished = null;
        }
    }

    private void emit(Paragraph paragraph) {
        String mark =
                paragraph.text.isEmpty() ? "" : numbering.next(paragraph.number, paragraph.depth, paragraph.style);
        String text = mark + paragraph.text;
        if (!note.isEmpty()) {
            footnotes.add(note, text);
            return;
        }
        blocks.add(new DocxBlock(control(), paragraph.style.equals(DocxFields.LABEL), text));
        footnotes.due().forEach(due -> blocks.add(new DocxBlock(null, false, due)));
    }

    private @Nullable DocxControl control() {
        DocxControl control = controls.peek();
        return control == null || control.tag().isEmpty() ? null : control;
    }
}
