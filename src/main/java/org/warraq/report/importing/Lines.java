package org.warraq.report.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs of a plain text. A line is a paragraph, with all its white space; blank lines only set paragraphs apart.
 * Where a text was wrapped to a width, the lines of a paragraph are joined by a space in place of the line's end.
 */
public final class Lines {

    private static final String ENDS = "\n\r\u000B\f\u0085\u2028\u2029";

    private final List<ImportParagraph> passages;
    private final int joined;

    private Lines(List<ImportParagraph> passages, int joined) {
        this.passages = List.copyOf(passages);
        this.joined = joined;
    }

    public static Lines of(String text) {
        List<ImportParagraph> lines = split(text);
        List<ImportParagraph> passages = Wrapping.undo(lines);
        return new Lines(passages, lines.size() - passages.size());
    }

    /** Paragraphs that are known to be whole. */
    public static Lines whole(List<ImportParagraph> passages) {
        return new Lines(passages, 0);
    }

    public List<ImportParagraph> passages() {
        return passages;
    }

    /** How many line ends were taken out. */
    int joined() {
        return joined;
    }

    private static List<ImportParagraph> split(String text) {
        List<ImportParagraph> lines = new ArrayList<>();
        boolean apart = true;
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            String line = text.substring(start, end);
            if (ImportParagraph.isBlank(line)) {
                apart = true;
            } else {
                lines.add(new ImportParagraph(line, apart));
                apart = false;
            }
            start = next(text, end);
        }
        return lines;
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int next(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
}
