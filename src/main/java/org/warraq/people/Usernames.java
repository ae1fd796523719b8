package org.warraq.people;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a username looks like: ASCII, so that no two look alike and every keyboard and client can send it. */
final class Usernames {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    private Usernames() {}

    /** As it is stored. */
    static String fold(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean allowed(String folded) {
        return ALLOWED.matcher(folded).matches();
    }
}
