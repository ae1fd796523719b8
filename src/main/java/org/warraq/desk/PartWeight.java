package org.warraq.desk;

import org.warraq.report.PartName;

/** What a part of a content is for the eye. */
public final class PartWeight {

    private PartWeight() {}

    /** @return {@code headline}, {@code short} or {@code long} */
    public static String of(String part) {
        if (part.equals(PartName.HEADLINE.text())) {
            return "headline";
        }
        return PartName.parse(part).orElse(null) instanceof PartName.OfParagraph ? "long" : "short";
    }
}
