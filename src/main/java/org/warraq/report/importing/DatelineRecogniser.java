package org.warraq.report.importing;

import org.jspecify.annotations.Nullable;

/**
 * The dateline: "CITY, March 11, 2026 (AGENCY) — ", «المدينة، ١١ آذار ٢٠٢٦ (وكالة) ـ ». Its marks are taken out, its words
 * are not: from the first that no field can hold, everything stays in the text.
 */
final class DatelineRecogniser implements Recogniser {

    /** A headline, a second line to it and a byline can stand before. */
    private static final int LOOKED_AT = 4;

    @Override
    public void recognise(Manuscript manuscript) {
        int before = 0;
        int most = Math.min(LOOKED_AT, manuscript.size());
        for (int i = 0; i < most && before <= HeadlineRecogniser.LONGEST; i++) {
            ImportParagraph passage = manuscript.passage(i);
            Opening opening = read(manuscript, passage);
            if (opening.isCertain(passage.text(), i == 0)) {
                place(manuscript, i, opening);
                return;
            }
            before += passage.length();
        }
        reportPossible(manuscript, most);
    }

    private static Opening read(Manuscript manuscript, ImportParagraph passage) {
        return new DatelineScan(passage.text(), manuscript.language(), manuscript.received()).read();
    }

    private static void place(Manuscript manuscript, int index, Opening opening) {
        manuscript.placeDateline(index, opening.dateline(), opening.keptFrom());
        if (opening.unplaced() >= 0) {
            manuscript.report(
                    "dateline-rest", manuscript.passage(index), 0, opening.unplacedEnd() - opening.unplaced());
        }
        if (opening.yearAssumed()) {
            manuscript.report("year-assumed", String.valueOf(opening.date()));
        }
    }

    private static void reportPossible(Manuscript manuscript, int most) {
        ImportParagraph passage = possible(manuscript, most);
        if (passage != null) {
            Opening opening = read(manuscript, passage);
            int start = Dash.skipBlank(passage.text(), 0);
            manuscript.report("dateline-unsure", passage, start, opening.unplacedEnd());
        }
    }

    // Not in the first paragraph, which is more likely a headline.
    private static @Nullable ImportParagraph possible(Manuscript manuscript, int most) {
        for (int i = 1; i < Math.min(2, most); i++) {
            if (read(manuscript, manuscript.passage(i)).isPossible()) {
                return manuscript.passage(i);
            }
        }
        return null;
    }
}
