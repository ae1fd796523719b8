package org.warraq.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether a password is among the first that somebody would try: common ones, names, rows of keys, repetitions, and all that with
 * the usual exchanges of letters (D. Wheeler, zxcvbn, USENIX Security 2016).
 */
final class GuessablePasswords {

    /** With fewer guesses than these it falls to who has its hash for a day. */
    private static final double GUESSES = 1e9;

    /** What is longer takes long to look at, and is long. */
    private static final int LOOKED_AT = 64;

    private GuessablePasswords() {}

    /** @param about whose it is to be: username and name */
    static boolean holds(String chosen, String... about) {
        List<String> known = Stream.concat(
                        Stream.of("warraq"), Arrays.stream(about).flatMap(GuessablePasswords::words))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        String begins = chosen.substring(0, Math.min(chosen.length(), LOOKED_AT));
        return Holder.ZXCVBN.measure(begins, known).getGuesses() < GUESSES;
    }

    private static Stream<String> words(String name) {
        return Stream.concat(Stream.of(name), Arrays.stream(name.split("[\\s.@_-]+")))
                .filter(word -> word.length() > 2);
    }

    // its word lists are read when the first password is chosen
    private static final class Holder {

        private static final Zxcvbn ZXCVBN = new Zxcvbn();
    }
}
