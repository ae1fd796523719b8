package org.warraq.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.people.Reason;

/**
 * What the codes of returns are called, in the language of whoever reads. Whoever types such a name in words has said the
 * code, whichever language they typed it in: those who read another are then told in theirs.
 */
@Component
public class ReasonLabels {

    private static final List<Language> WRITTEN_IN = List.of(Language.ENGLISH, Language.ARABIC);
    private static final String AROUND = "[\\s\\p{Punct}«»“”‘’،؛؟۔…]+";

    private final MessageSource messages;
    private final Map<String, ReasonCode> codes = new HashMap<>();

    ReasonLabels(MessageSource messages) {
        this.messages = messages;
        for (ReasonCode code : ReasonCode.values()) {
            codes.put(key(code.key()), code);
            WRITTEN_IN.forEach(language -> codes.put(key(label(code, language.locale())), code));
        }
    }

    public String label(ReasonCode code, Locale locale) {
        return messages.getMessage("reason-code." + code.key(), null, locale);
    }

    /** The code that is meant: the one given, else the one that the words are the name of, else {@code other}. */
    ReasonCode meant(@Nullable ReasonCode given, @Nullable Reason words) {
        if (given != null && given != ReasonCode.OTHER) {
            return given;
        }
        ReasonCode named = words == null ? null : codes.get(key(words.words()));
        return Objects.requireNonNullElse(named, ReasonCode.OTHER);
    }

    /** What the words say beside the code; {@code null} where they are but its name. */
    public @Nullable String besides(@Nullable ReasonCode code, @Nullable String words) {
        boolean name = words != null && code != null && codes.get(key(words)) == code;
        return name ? null : words;
    }

    /**
     * The whole reason in a line, for programs: the words as typed; where they are but the name of the code, its name in the
     * reader's language.
     */
    public @Nullable String told(@Nullable ReasonCode code, @Nullable String words, Locale locale) {
        if (words == null || code == null || besides(code, words) != null) {
            return words;
        }
        String label = label(code, locale);
        return key(label).equals(key(words)) ? words : label;
    }

    // Spelled as people type: letter case, vowel signs, forms of alif, a stop at the end make no difference.
    private static String key(String words) {
        return Keys.fuzzy(words).replaceAll("^" + AROUND + "|" + AROUND + "$", "");
    }
}
