package org.warraq.lexicon;

import java.util.UUID;

/**
 * A known name that a spelling may mean.
 *
 * @param form how it is to be written in the language asked for
 * @param score how alike they are, up to 100
 * @param certain whether the spelling is one known for this name and for no other. Anything else is for a person to
 *     decide: Faleh and Falah are two people
 */
public record Candidate(UUID nameId, String form, int score, boolean certain) {}
