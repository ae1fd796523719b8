package org.warraq.language;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warraq.language.DateMention.Kind;
import org.warraq.language.DateMention.Parts;

/** Recognises Gregorian dates in running text. Takes time bounded by a date's own length, whatever the text. */
public final class Dates {

    private Dates() {}

    /** The whole date that begins exactly at {@code start}: day, month and year, and a day the calendar has. */
    public static Optional<DateMention> at(CharSequence text, int start, Language language) {
        return mentionAt(text, start, language).filter(mention -> mention.kind() == Kind.COMPLETE);
    }

    /** Anything that reads as a date and begins exactly at {@code start}, whole or not. */
    public static Optional<DateMention> mentionAt(CharSequence text, int start, Language language) {
        if (start > 0 && start < text.length() && goesOn(text, start)) {
            return Optional.empty();
        }
        return NumericDates.read(text, start, language).or(() -> inWords(text, start, language));
    }

    private static Optional<DateMention> inWords(CharSequence text, int start, Language language) {
        Scan scan = new Scan(text, start);
        Parts parts = parts(scan, language);
        return parts == null ? Optional.empty() : Optional.of(parts.between(start, scan.at()));
    }

    private static @Nullable Parts parts(Scan scan, Language language) {
        if (language.equals(Language.ARABIC)) {
            return ArabicDates.read(scan);
        }
        return language.equals(Language.ENGLISH) ? EnglishDates.read(scan) : null;
    }

    // The end of a longer number is not the beginning of a date.
    private static boolean goesOn(CharSequence text, int start) {
        return Digits.value(text.charAt(start)) >= 0 && Digits.value(text.charAt(start - 1)) >= 0;
    }
}
