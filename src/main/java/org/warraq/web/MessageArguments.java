package org.warraq.web;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Direction;
import org.warraq.language.Language;

/** Makes what is put into a sentence fit for it: languages by name, and what runs the other way kept to itself. */
final class MessageArguments {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private MessageArguments() {}

    /** @param asTheyAre those that are not said, only compared */
    static @Nullable Object[] prepared(@Nullable Object @Nullable [] arguments, BitSet asTheyAre, Locale locale) {
        if (arguments == null) {
            return new Object[0];
        }
        @Nullable Object[] prepared = arguments.clone();
        for (int i = 0; i < prepared.length; i++) {
            prepared[i] = asTheyAre.get(i) ? prepared[i] : prepared(prepared[i], locale);
        }
        return prepared;
    }

    private static @Nullable Object prepared(@Nullable Object argument, Locale locale) {
        if (argument instanceof Language language) {
            return ULocale.getDisplayLanguage(language.tag(), ULocale.forLocale(locale));
        }
        return argument instanceof CharSequence text ? isolated(text.toString(), locale) : argument;
    }

    // A Latin name in an Arabic sentence would else take the full stop behind it along.
    private static String isolated(String text, Locale locale) {
        Direction direction = Language.of(locale.getLanguage()).direction();
        boolean contrary = text.codePoints().anyMatch(character -> isContrary(character, direction));
        return contrary ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
    }

    private static boolean isContrary(int character, Direction direction) {
        int of = UCharacter.getDirection(character);
        return direction == Direction.RTL
                ? of == UCharacterDirection.LEFT_TO_RIGHT
                : of == UCharacterDirection.RIGHT_TO_LEFT || of == UCharacterDirection.RIGHT_TO_LEFT_ARABIC;
    }
}
