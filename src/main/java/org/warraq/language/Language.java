package org.warraq.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language a report can be written in.
 *
 * @param tag its BCP 47 tag, language subtag only, in lower case: {@code en}, {@code ar}
 */
public record Language(String tag) implements Comparable<Language> {

    private static final Pattern SUBTAG = Pattern.compile("[a-z]{2,3}");

    public static final Language ENGLISH = new Language("en");
    public static final Language ARABIC = new Language("ar");

    /** @throws IllegalArgumentException if {@code tag} is no lower-case language subtag */
    public Language {
        if (!SUBTAG.matcher(tag).matches()) {
            throw new IllegalArgumentException("not a language tag: " + tag);
        }
    }

    /** Reads a tag in any letter case. @throws IllegalArgumentException if it is none */
    @JsonCreator
    public static Language of(String tag) {
        return new Language(tag.toLowerCase(Locale.ROOT));
    }

    public Direction direction() {
        return ULocale.forLanguageTag(tag).isRightToLeft() ? Direction.RTL : Direction.LTR;
    }

    /** {@code ltr} or {@code rtl}: what stands in the {@code dir} attribute of every text in this language. */
    public String dir() {
        return direction().tag();
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @JsonValue
    @Override
    public String toString() {
        return tag;
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }
}
