package org.warraq.translation;

import org.warraq.language.Language;
import org.warraq.people.Refusal;

/**
 * A program outside that proposes translations. What is sent to it leaves the house; whether it may is decided before, see
 * {@link MachinePolicy}.
 */
public interface Machine {

    /** Whether there is one at all. */
    boolean isThere();

    /**
     * Asks for a translation of one text.
     *
     * @return plain text, never empty
     * @throws Refusal 409 there is none, 422 it does not know these languages, 503 it is busy, does not answer, or answers
     *     what cannot be used
     */
    String propose(Language from, String text, Language to);
}
