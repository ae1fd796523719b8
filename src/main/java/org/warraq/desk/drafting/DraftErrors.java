package org.warraq.desk.drafting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;

/** Which fields of the form a refusal is about, by their names there. */
final class DraftErrors {

    private DraftErrors() {}

    static Map<String, FieldError> of(Refusal refusal) {
        Map<String, FieldError> errors = new LinkedHashMap<>();
        for (FieldError error : refusal.fields()) {
            errors.putIfAbsent(field(error.field()), error);
        }
        return errors;
    }

    /** {@code content.background[0].paragraphs[1].text} is {@code background.0.1.text}. */
    static String field(String path) {
        String plain = path.replace("content.", "").replace("[", ".").replace("]", "");
        return switch (plain) {
            case "body" -> "body.0.text";
            case "meeting.date" -> "meeting-date";
            case "meeting.place" -> "meeting-place";
            default ->
                plain.replace("dateline.", "")
                        .replace("meeting.participants.", "participant.")
                        .replace(".paragraphs.", ".");
        };
    }
}
