package org.warraq.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Numbering;

/**
 * A message in a language, ready to be said.
 *
 * @param choosing the arguments that choose between wordings and are not said themselves
 */
record Sentence(MessageFormat format, BitSet choosing, Locale locale) {

    static Sentence of(String pattern, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Sentence(new MessageFormat(pattern, Numbering.of(locale)), choosing(pattern), locale);
    }

    String with(@Nullable Object @Nullable [] arguments) {
        // A format remembers where it is while it formats: each call has its own.
        MessageFormat own = format.clone();
        return own.format(MessageArguments.prepared(arguments, choosing, locale));
    }

    private static BitSet choosing(String pattern) {
        MessagePattern parts = new MessagePattern(pattern);
        BitSet choosing = new BitSet();
        for (int i = 0; i < parts.countParts() - 1; i++) {
            if (parts.getPart(i).getArgType() == MessagePattern.ArgType.SELECT
                    && parts.getPartType(i + 1) == MessagePattern.Part.Type.ARG_NUMBER) {
                choosing.set(parts.getPart(i + 1).getValue());
            }
        }
        return choosing;
    }
}
