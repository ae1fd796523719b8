package org.warraq.translation.checks;

/** One quality check: of a text by itself, of a pair, or of both. */
interface Check {

    /** Its name in kebab-case. */
    String name();

    /** Whether it stops a completion, unless the newsroom says otherwise. */
    default boolean isError() {
        return false;
    }

    /** Looks at one text. */
    default void text(Text text, Notes notes) {}

    /** Compares a translation with its source. */
    default void pair(Text source, Text target, Notes notes) {}
}
