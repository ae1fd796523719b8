package org.warraq.language;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * How each interface language writes numbers and dates, in this one place: digits, names of months, order of a date.
 * Without the digits being named, libraries and browsers would disagree on those of plain {@code ar}.
 */
public final class Numbering {

    private static final ULocale ENGLISH = ULocale.forLanguageTag("en-GB-u-nu-latn");

    // The newsroom's months are those of the Levant: آذار, not مارس.
    private static final ULocale ARABIC = ULocale.forLanguageTag("ar-SY-u-nu-arab");

    private Numbering() {}

    /** The locale to format with in a language; that of English for a language we do not know. */
    public static ULocale of(Locale language) {
        return language.getLanguage().equals(Language.ARABIC.tag()) ? ARABIC : ENGLISH;
    }
}
