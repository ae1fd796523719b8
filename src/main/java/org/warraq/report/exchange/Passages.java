package org.warraq.report.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.warraq.people.Refusal;
import org.warraq.report.importing.ImportParagraph;
import org.warraq.report.importing.Lines;

/** Collects the paragraphs of a file, as many as a report may have; the rest is counted, not kept. */
final class Passages {

    private static final Pattern LINE_ENDS = Pattern.compile("\\R|[\\u000B\\f\\u0085\\u2028\\u2029]");

    private final List<ImportParagraph> passages = new ArrayList<>();
    private int count;
    private long characters;

    /** @param text lines of it are paragraphs that stand together */
    void add(String text) {
        boolean apart = true;
        for (String line : LINE_ENDS.split(text, -1)) {
            if (ImportParagraph.isBlank(line)) {
                apart = true;
            } else {
                keep(new ImportParagraph(line, apart));
                apart = false;
            }
        }
    }

    private void keep(ImportParagraph passage) {
        count++;
        characters += passage.text().length();
        if (characters > Limits.TEXT) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "import-too-large", Limits.TEXT / 1024);
        }
        if (count <= Limits.PARAGRAPHS) {
            passages.add(passage);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** @throws Refusal 422 more paragraphs than a report may have */
    Lines lines() {
        if (count > Limits.PARAGRAPHS) {
            throw Refusal.invalid("import-too-many-paragraphs", count, Limits.PARAGRAPHS);
        }
        return Lines.whole(passages);
    }
}
