package org.warraq.report.importing;

/**
 * A byline under the headline. Only one that says so: a bare name there could be a second line of the headline. Since a
 * report's byline stands at its end, the move is reported.
 */
final class OpeningBylineRecogniser implements Recogniser {

    @Override
    public void recognise(Manuscript manuscript) {
        int most = manuscript.lead() >= 0 ? manuscript.lead() : Math.min(2, manuscript.size() - 1);
        for (int i = 0; i < most; i++) {
            if (MarkedByline.is(manuscript.passage(i))) {
                manuscript.placeByline(manuscript.take(i).trimmed());
                manuscript.report("byline-moved");
                return;
            }
        }
    }
}
