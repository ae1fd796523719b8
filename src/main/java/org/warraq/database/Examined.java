package org.warraq.database;

import org.jspecify.annotations.Nullable;

/**
 * What the doctor found of one thing.
 *
 * @param what a word: home, database, …
 * @param finding what it is like, a sentence
 * @param remedy what to do about it; {@code null} where it is well
 */
public record Examined(
        String what, String finding, @Nullable String remedy) {

    public static Examined ok(String what, String finding) {
        return new Examined(what, finding, null);
    }

    public static Examined wrong(String what, StartRefused why) {
        return new Examined(what, String.valueOf(why.getMessage()), why.remedy());
    }

    public boolean isWell() {
        return remedy == null;
    }
}
