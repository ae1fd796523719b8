package org.warraq.lexicon;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a record is written in one language; empty lists where it has no form there.
 *
 * @param wrong forms that no text may have; forbidden ones of a term
 * @param title the title held on the day asked about
 */
public record Forms(
        List<Form> preferred,
        List<Form> allowed,
        List<Form> wrong,
        @Nullable String title) {

    /** What a text may have, best first. */
    public List<String> right() {
        return Stream.concat(preferred.stream(), allowed.stream())
                .map(Form::text)
                .toList();
    }
}
