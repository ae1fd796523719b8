package org.warraq.desk.translating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.lexicon.Lexicon;
import org.warraq.lexicon.Mention;

/** Marks known names and terms in a source, each with how it may be written in the translation. Asks the database nothing. */
@Component
public class NameMarks {

    private final Lexicon lexicon;

    NameMarks(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A run of a source.
     *
     * @param known {@code null} where nothing is known of it
     */
    public record Run(String text, @Nullable Known known) {}

    /**
     * @param forms how it may be written in the translation, best first, one a line
     * @param title the title held on the day the text is about
     */
    public record Known(String kind, String forms, @Nullable String title) {}

    /** All runs together are the text. */
    List<Run> of(Language source, String text, Language target, @Nullable LocalDate on) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (Mention mention : lexicon.mentions(source, text)) {
            if (mention.start() < at) {
                continue;
            }
            plain(text, at, mention.start(), runs);
            runs.add(new Run(text.substring(mention.start(), mention.end()), known(mention, target, on)));
            at = mention.end();
        }
        plain(text, at, text.length(), runs);
        return runs;
    }

    private static void plain(String text, int start, int end, List<Run> runs) {
        if (end > start) {
            runs.add(new Run(text.substring(start, end), null));
        }
    }

    private @Nullable Known known(Mention mention, Language target, @Nullable LocalDate on) {
        return lexicon.forms(mention.id(), target, on)
                .map(forms -> new Known(mention.kind().key(), String.join("\n", forms.right()), forms.title()))
                .orElse(null);
    }
}
