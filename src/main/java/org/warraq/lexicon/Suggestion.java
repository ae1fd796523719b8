package org.warraq.lexicon;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A known name for a field that fills itself as one types.
 *
 * @param form how it is written in the field's language
 * @param title the title held on the day, where there is one
 * @param proposed whether nobody has decided about the record yet
 */
public record Suggestion(
        UUID nameId, Kind kind, String form, @Nullable String title, boolean proposed) {}
