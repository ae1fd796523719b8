package org.warraq.translation.checks;

import org.warraq.language.Language;

/** One side of a pair, or a text by itself, which counts as a target. */
public record Text(Language language, String text, boolean source) {

    boolean isArabic() {
        return language.equals(Language.ARABIC);
    }

    boolean isEnglish() {
        return language.equals(Language.ENGLISH);
    }

    /** Whether anything stands in it. */
    public boolean isWritten() {
        return !text.isBlank();
    }

    int length() {
        return text.length();
    }
}
