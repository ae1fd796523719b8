package org.warraq.translation.checks;

import org.jspecify.annotations.Nullable;

/**
 * A number somebody wrote.
 *
 * @param key the value, plain; hours as {@code h15:30}, decades as {@code d1990} or {@code d90}, telephones as {@code t963…}
 * @param other what it may be meant as as well: 42.000 may be 42000
 * @param certain whether it can only be meant as a number; others settle a difference and make none
 */
record Value(String key, @Nullable String other, boolean certain, int start, int end) {

    boolean same(Value value) {
        return key.equals(value.key)
                || key.equals(value.other)
                || value.key.equals(other)
                || (other != null && other.equals(value.other))
                || sameDecade(value)
                || Hours.same(key, value.key)
                || Hours.same(value.key, key);
    }

    // "the nineties" may be those of any century; "the 1990s" not.
    private boolean sameDecade(Value value) {
        return key.startsWith("d")
                && value.key.startsWith("d")
                && (key.length() == 3 || value.key.length() == 3)
                && key.endsWith(value.key.substring(value.key.length() - 2));
    }

    String text(Text in) {
        return in.text().substring(start, end);
    }
}
