package org.warraq.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.warraq.language.Language;
import org.warraq.people.Refusal;

/** Languages as forms name them: in fields of which there is one for each, {@code note.en}, or as what a field says. */
public final class LanguageFields {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

    private LanguageFields() {}

    /**
     * What the fields say, by language.
     *
     * @param prefix what their names begin with, dot included
     * @throws Refusal 422 if a name goes on with no language
     */
    public static Map<Language, String> parse(String prefix, Map<String, String> fields) {
        Map<Language, String> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                values.put(language(name, name.substring(prefix.length())), value);
            }
        });
        return values;
    }

    /**
     * Several languages that were ticked.
     *
     * @throws Refusal 422 if one is none
     */
    public static List<Language> parse(String field, List<String> tags) {
        return tags.stream().map(tag -> language(field, tag)).toList();
    }

    private static Language language(String field, String tag) {
        if (!TAG.matcher(tag).matches()) {
            throw Refusal.invalid(List.of(new Refusal.FieldError(field, "not-our-language", tag)));
        }
        return Language.of(tag);
    }
}
