package org.warraq.translation.checks;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number somebody wrote.
 *
 * @param key the value, plain; hours as {@code h15:30}, decades as {@code d1990} or {@code d90}, telephones as {@code t963…}
 * @param other what it may be meant as as well: 42.000 may be 42000
 * @param certain whether it can only be meant as a number; others settle a difference and make none
 */
record Value(String key, @Nullable String other, boolean certain, int start, int end) {

    /**
     * What it may be meant as. Two values are the same where one's meanings and what the other looks for ({@link #sought}) meet,
     * either way round.
     */
    Set<String> meanings() {
        return meant(true);
    }

    Set<String> sought() {
        return meant(false);
    }

    private Set<String> meant(boolean own) {
        Set<String> meant = new LinkedHashSet<>();
        meant.add(key);
        if (other != null) {
            meant.add(other);
        }
        if (key.startsWith("d")) {
            // "the nineties" may be those of any century; "the 1990s" not
            String years = key.substring(key.length() - 2);
            Meanings.loose(meant, own, "decade " + years, key.length() == 3);
        }
        meant.addAll(own ? Hours.meanings(key) : Hours.sought(key));
        return meant;
    }

    String text(Text in) {
        return in.text().substring(start, end);
    }
}
