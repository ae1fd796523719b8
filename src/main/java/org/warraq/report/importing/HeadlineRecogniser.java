package org.warraq.report.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * The headline: what stands before the dateline, or else the first paragraph if it is short and no sentence. Lines that
 * stand together at the top are one headline.
 */
final class HeadlineRecogniser implements Recogniser {

    /** Longer is prose. In UTF-16 units. */
    static final int LONGEST = 250;

    private static final int MOST_LINES = 3;

    @Override
    public void recognise(Manuscript manuscript) {
        int lines = manuscript.lead() >= 0 ? manuscript.lead() : linesAtTop(manuscript);
        if (lines == 0) {
            manuscript.report("headline-missing");
            return;
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            texts.add(manuscript.take(0).trimmed());
        }
        manuscript.placeHeadline(String.join(" ", texts));
        if (lines > 1) {
            manuscript.report("headline-joined", lines);
        }
    }

    private static int linesAtTop(Manuscript manuscript) {
        if (!isHeadline(manuscript, 0)) {
            return 0;
        }
        int lines = 1;
        while (lines < manuscript.size() && !manuscript.passage(lines).isApart()) {
            lines++;
        }
        boolean isBlock = lines < manuscript.size() && lines <= MOST_LINES && allHeadline(manuscript, lines);
        return isBlock ? lines : 1;
    }

    private static boolean allHeadline(Manuscript manuscript, int lines) {
        for (int i = 1; i < lines; i++) {
            if (!isHeadline(manuscript, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHeadline(Manuscript manuscript, int index) {
        ImportParagraph passage = manuscript.passage(index);
        return passage.length() <= LONGEST
                && !Endings.withFullStop(passage.text())
                && !DatedOpening.of(passage, manuscript.language()).isDay();
    }
}
