package org.warraq.desk.approving;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.RoundKind;

/** What readers will be told above a text that is not its first, or in its place. */
record Announced(RoundKind kind, Map<Language, String> notes) {

    /** The message that names it on the readers' own pages. */
    public String key() {
        return "site." + kind.key();
    }

    /** @return {@code null} where nothing is said in that language */
    public @Nullable String in(Language language) {
        return notes.get(language);
    }
}
