package org.warraq.translation.checks;

import java.util.Set;

/** Meanings by which values find each other; see {@link Value#meanings}. */
final class Meanings {

    private Meanings() {}

    /**
     * What is vague is the same as all of its kind, what is exact as the vague ones.
     *
     * @param own whether its own meanings are asked for, or else those it looks for
     */
    static void loose(Set<String> meant, boolean own, String what, boolean vague) {
        if (own) {
            meant.add(what + (vague ? " vague" : " exact"));
            return;
        }
        meant.add(what + " vague");
        if (vague) {
            meant.add(what + " exact");
        }
    }
}
