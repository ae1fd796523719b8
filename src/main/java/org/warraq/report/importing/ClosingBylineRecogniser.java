package org.warraq.report.importing;

import org.warraq.language.Scan;

/** The byline at the end: a line that says so, or a line that is nothing but a name. */
final class ClosingBylineRecogniser implements Recogniser {

    /** A longer line without a stop is a paragraph. In UTF-16 units. */
    private static final int SHORT = 60;

    @Override
    public void recognise(Manuscript manuscript) {
        int last = manuscript.size() - 1;
        if (last < 1) {
            return;
        }
        ImportParagraph passage = manuscript.passage(last);
        if (!manuscript.hasByline() && isByline(passage)) {
            manuscript.placeByline(manuscript.take(last).trimmed());
            last--;
        }
        if (last > 0 && isLine(manuscript.passage(last))) {
            ImportParagraph line = manuscript.passage(last);
            manuscript.report("closing-line", line, 0, line.length());
        }
    }

    private static boolean isLine(ImportParagraph passage) {
        return passage.trimmed().length() <= SHORT && !Endings.ofSentence(passage.text());
    }

    private static boolean isByline(ImportParagraph passage) {
        return MarkedByline.is(passage) || isName(passage.trimmed());
    }

    private static boolean isName(String text) {
        Scan scan = new Scan(text, 0);
        scan.take("-–—");
        return text.length() <= SHORT
                && Names.canBe(text.substring(scan.skipBlank().at()), 2);
    }
}
