package org.warraq.memory;

import org.warraq.language.Keys;

/** Which texts the memory takes. */
public final class TextLimits {

    /** The longest text, in UTF-16 units; a paragraph of a report has no more. */
    public static final int LONGEST = 20_000;

    private TextLimits() {}

    public static boolean areTaken(String... texts) {
        for (String text : texts) {
            if (text.length() > LONGEST || Keys.exact(text).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
