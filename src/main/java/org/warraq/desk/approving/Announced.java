package org.warraq.desk.approving;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * What stands above a text that is not its first, or in its place.
 *
 * @param keys the message that says what it is to the readers of each language
 * @param notes what they are told besides, where no text says it
 */
record Announced(Map<Language, String> keys, Map<Language, String> notes) {

    public String key(Language language) {
        return keys.getOrDefault(language, "spread.stands");
    }

    /** @return {@code null} where nothing is said in that language */
    public @Nullable String in(Language language) {
        return notes.get(language);
    }
}
