package org.warraq.translation.findings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.language.Sha256;
import org.warraq.translation.checks.Found;

/**
 * What a check found, and where in an edition.
 *
 * @param edition the edition it is about; what a comparison finds may lie in the source's text
 * @param segmentId {@code null} in a source edition
 * @param start in the segment's text, or in the paragraph's where there is no segment
 */
public record LocatedFinding(
        Found found,
        Language edition,
        String paragraphId,
        @Nullable UUID segmentId,
        int start,
        int end) {

    /** So many characters before and behind belong to what was found. */
    private static final int NEIGHBOURHOOD = 16;

    /**
     * The same as long as the words found and those around them are, wherever they move within the paragraph's life; of
     * a comparison also only as long as the other side says the same.
     *
     * @param other the other side's text, of a comparison
     * @param occurrence tells apart what stands twice among the same words
     */
    String id(UUID report, @Nullable String other, int occurrence) {
        String place = String.join(
                "\n",
                report.toString(),
                edition.tag(),
                found.text().source() ? "source" : "target",
                paragraphId,
                found.check(),
                found.reason(),
                Keys.exact(around()),
                other == null ? "" : Keys.exact(other),
                String.valueOf(occurrence));
        return hash(place);
    }

    /** So many hexadecimal digits that no two findings of a report meet. */
    static String hash(String place) {
        return Sha256.shortHex(place);
    }

    private String around() {
        String text = found.text().text();
        return text.substring(Math.max(0, found.start() - NEIGHBOURHOOD), found.start())
                + "|"
                + text.substring(found.start(), found.end())
                + "|"
                + text.substring(found.end(), Math.min(text.length(), found.end() + NEIGHBOURHOOD));
    }
}
