package org.warraq.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of a pasted or imported text wants looked at: something it could not place, or placed with a doubt.
 *
 * @param code its name in kebab-case; the sentence for people is the message {@code importing.<code>}
 * @param paragraph which of {@link Content#paragraphs} it is about, from 0; {@code null}: the text as a whole
 * @param start where in that paragraph's text it begins, in UTF-16 units
 * @param end behind its last character
 * @param arguments for the message
 */
public record ImportFinding(String code, @Nullable Integer paragraph, int start, int end, List<Object> arguments) {

    public ImportFinding {
        arguments = List.copyOf(arguments);
    }

    /** The id of its paragraph in the content that was made of the reading, or {@code null} where it names none. */
    public @Nullable String paragraphId(Content content) {
        return paragraph == null
                ? null
                : content.paragraphs().toList().get(paragraph).id();
    }

    /** The key of its sentence. */
    public String message() {
        return "importing." + code;
    }
}
