package org.warraq.report.importing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.language.DateMention;
import org.warraq.language.DateMention.Kind;
import org.warraq.report.Content;

/**
 * Earlier meetings: from a paragraph that opens with a day before the report's own, to the next such paragraph. The first
 * prose of a report never begins one, since a report that only looks back reports nothing.
 */
final class BackgroundRecogniser implements Recogniser {

    private static final Map<Kind, String> DOUBTS = Map.of(
            Kind.WITHOUT_YEAR, "date-without-year",
            Kind.IMPOSSIBLE, "date-impossible",
            Kind.AMBIGUOUS, "date-ambiguous");

    // From the end, so that each group takes everything behind its beginning.
    @Override
    public void recognise(Manuscript manuscript) {
        LocalDate own = own(manuscript);
        for (int i = manuscript.size() - 1; i > prose(manuscript); i--) {
            ImportParagraph passage = manuscript.passage(i);
            DateMention mention =
                    DatedOpening.of(passage, manuscript.language()).mention();
            if (mention != null && mention.isDay() && isEarlier(mention.day(), own)) {
                manuscript.placeBackground(i, mention.day());
            } else if (mention != null) {
                String doubt = DOUBTS.getOrDefault(mention.kind(), "date-not-earlier");
                manuscript.report(doubt, passage, mention.start(), mention.end());
            }
        }
    }

    /** Where the report itself begins: its first passage that is more than a line. */
    private static int prose(Manuscript manuscript) {
        for (int i = 0; i < manuscript.size(); i++) {
            if (Endings.isProse(manuscript.passage(i).text())) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isEarlier(LocalDate date, @Nullable LocalDate own) {
        return own == null || date.isBefore(own);
    }

    /** The day of the report itself, as far as it says so: in its dateline, or at the opening of its text. */
    private static @Nullable LocalDate own(Manuscript manuscript) {
        Content.Dateline dateline = manuscript.dateline();
        if (dateline != null && dateline.date() != null) {
            return dateline.date();
        }
        DatedOpening opening = manuscript.size() == 0
                ? new DatedOpening(null)
                : DatedOpening.of(manuscript.passage(0), manuscript.language());
        return opening.mention() != null && opening.isDay() ? opening.mention().day() : manuscript.received();
    }
}
