package org.warraq.report.importing;

import java.util.ArrayList;
import java.util.List;
import org.warraq.language.Characters;

/**
 * Tells lines that were wrapped to a width from lines that are paragraphs. A wrapped line is full: the first word of the
 * next one would not have gone into it. Where most lines that stand together are full and do not end a sentence, the
 * whole text was wrapped, and only its full lines go on in the next.
 */
final class Wrapping {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;

    private final List<ImportParagraph> lines;
    private final int width;

    private Wrapping(List<ImportParagraph> lines) {
        this.lines = lines;
        this.width = lines.stream().mapToInt(Wrapping::width).max().orElse(0);
    }

    static List<ImportParagraph> undo(List<ImportParagraph> lines) {
        Wrapping wrapping = new Wrapping(lines);
        return wrapping.isWrapped() ? wrapping.joined() : lines;
    }

    private boolean isWrapped() {
        if (width < NARROWEST || width > WIDEST) {
            return false;
        }
        int together = 0;
        int full = 0;
        int sentences = 0;
        for (int i = pastHeadline(); i + 1 < lines.size(); i++) {
            if (!lines.get(i + 1).isApart()) {
                together++;
                full += isFull(i) ? 1 : 0;
                sentences += isFull(i) && Endings.ofSentence(lines.get(i).text()) ? 1 : 0;
            }
        }
        return full >= 2 && full * 2 >= together && sentences * 2 <= full;
    }

    // A headline is broken by its sense, not by a width.
    private int pastHeadline() {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isApart()) {
                return i;
            }
        }
        return 0;
    }

    private boolean isFull(int line) {
        return width(lines.get(line)) + 1 + firstWord(lines.get(line + 1)) > width;
    }

    private List<ImportParagraph> joined() {
        List<ImportParagraph> passages = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean apart = true;
        for (int i = 0; i < lines.size(); i++) {
            apart = text.isEmpty() ? lines.get(i).isApart() : apart;
            append(text, lines.get(i).text());
            if (i + 1 == lines.size() || lines.get(i + 1).isApart() || !isFull(i)) {
                passages.add(new ImportParagraph(text.toString(), apart));
                text.setLength(0);
            }
        }
        return passages;
    }

    private static void append(StringBuilder text, String line) {
        boolean spaced = text.isEmpty()
                || Characters.isSpace(text.charAt(text.length() - 1))
                || Characters.isSpace(line.charAt(0));
        text.append(spaced ? "" : " ").append(line);
    }

    private static int width(ImportParagraph line) {
        return line.text().stripTrailing().length();
    }

    private static int firstWord(ImportParagraph line) {
        String text = line.trimmed();
        int end = 0;
        while (end < text.length() && !Characters.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
