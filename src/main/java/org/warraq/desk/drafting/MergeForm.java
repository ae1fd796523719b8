package org.warraq.desk.drafting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.warraq.desk.FormChoice;
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

    /** @throws Refusal 400 if it is no content, 422 if it is one that cannot be kept */
    static Content content(String json) {
        try {
            Content content = Optional.ofNullable(Contents.parse(json)).orElseThrow(MergeForm::unreadable);
            Contents.require(content, id -> true);
            return content;
        } catch (JacksonException notAContent) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.of(Refusal.Kind.MALFORMED, "malformed");
    }

    static String written(Content content) {
        return CanonicalJson.of(content);
    }

    /** @throws Refusal 422 if a choice is none */
    static Map<String, MergeChoice> choices(Map<String, String> fields) {
        Map<String, MergeChoice> choices = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(CHOICE)) {
                choices.put(name.substring(CHOICE.length()), FormChoice.parse(MergeChoice.class, name, value));
            }
        });
        return choices;
    }
}
