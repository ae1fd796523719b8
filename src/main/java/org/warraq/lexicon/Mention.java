package org.warraq.lexicon;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A known name or term in a text. Where several records share a spelling, each has a mention of its own at the same place.
 *
 * @param start where it begins, in UTF-16 units; what Arabic writes before it («و», «لل») and what English writes behind
 *     it ("'s") stay outside
 * @param end behind its last character
 * @param id the record's
 * @param text what stands there
 * @param form the known form it was found by
 * @param use that form's
 * @param exact whether it stands there letter by letter; not where letter case, hyphens, hamza or an ending differ
 */
public record Mention(
        int start,
        int end,
        Kind kind,
        UUID id,
        String text,
        String form,
        Use use,
        @Nullable Occasion occasion,
        boolean exact) {}
