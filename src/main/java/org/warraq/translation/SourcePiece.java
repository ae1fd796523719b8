package org.warraq.translation;

import java.util.regex.Pattern;
import org.warraq.report.PartName;

/**
 * A piece of the source to be translated.
 *
 * @param paragraphId the part it belongs to, see {@link org.warraq.report.Parts}
 * @param gap the white space behind it
 */
public record SourcePiece(String paragraphId, String source, String gap) {

    private static final Pattern NUMBERS = Pattern.compile("\\.\\d+\\.");

    /** Whether it is part of running text, so that its neighbours say something about it. */
    public boolean isRunning() {
        return isParagraph(paragraphId);
    }

    /** Where it has to be found again first: a participant's texts are theirs, wherever they stand; all else goes by its kind. */
    public String home() {
        return PartName.parse(paragraphId).orElse(null) instanceof PartName.OfParticipant ? paragraphId : kind();
    }

    /** What it may be exchanged for: a participant's title for another's, a sentence for a sentence. */
    public String kind() {
        return isRunning() ? "" : NUMBERS.matcher(paragraphId).replaceAll(".");
    }

    /** Whether a part is a paragraph of body or background. */
    public static boolean isParagraph(String part) {
        return part.indexOf('.') < 0 && PartName.field(part).isEmpty();
    }
}
