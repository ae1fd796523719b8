package org.warraq.lexicon;

import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * One way to write a name or a term.
 *
 * @param text as it is to be written, without what Arabic writes onto it
 * @param occasion where it is at home; {@code null}: anywhere
 */
public record Form(
        Language language, String text, Use use, @Nullable Occasion occasion) {

    public Form(Language language, String text, Use use) {
        this(language, text, use, null);
    }
}
