package org.warraq.language;

import java.util.Locale;

/**
 * An enum whose values go by keys outside the program: in JSON, addresses, forms, diagrams, the database and message files.
 * {@link KeyedEnums} leads from a key back to its value.
 */
public interface Keyed {

    /** As {@link Enum#name()} gives it. */
    String name();

    /** The name in lower case, with hyphens: {@code sentence-start}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
