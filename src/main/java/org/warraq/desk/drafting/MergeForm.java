package org.warraq.desk.drafting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.warraq.journal.CanonicalJson;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.MergeChoice;
import tools.jackson.core.JacksonException;

/** The form in which somebody says which text of each part stands: {@code choice.<part>} is mine, theirs or both. */
final class MergeForm {

    private static final String CHOICE = "choice.";

    private MergeForm() {}

    static Content content(String json) {
        try {
            return Contents.parse(json);
        } catch (JacksonException notAContent) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "malformed");
        }
    }

    static String written(Content content) {
        return CanonicalJson.of(content);
    }

    static String against(EditConflict clash) {
        return clash.base() + "." + (clash.copy() == null ? "" : clash.copy());
    }

    static Map<String, MergeChoice> choices(Map<String, String> fields) {
        Map<String, MergeChoice> choices = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(CHOICE) && value.matches("mine|theirs|both")) {
                choices.put(name.substring(CHOICE.length()), MergeChoice.valueOf(value.toUpperCase(Locale.ROOT)));
            }
        });
        return choices;
    }
}
