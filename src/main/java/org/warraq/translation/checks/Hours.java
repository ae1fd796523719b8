package org.warraq.translation.checks;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day on clocks of 12 and of 24 hours. Where no part of the day is named, both readings are good. */
final class Hours {

    private static final Pattern MORNING = Pattern.compile(
            "\\h*(?i:a\\.?m(?![\\p{L}\\p{M}\\p{N}_])|(?:in the )?morning|صباحا|صباحًا|صباحاً|فجرا|فجرًا|فجراً)(?![\\p{L}\\p{M}])");
    private static final Pattern EVENING = Pattern.compile(
            "\\h*(?i:p\\.?m(?![\\p{L}\\p{M}\\p{N}_])|in the (?:afternoon|evening)|مساءً|مساء|عصرا|عصرًا|عصراً|ظهرا|ظهرًا|ظهراً|بعد الظهر|بعد ظهر|من مساء|من بعد ظهر|من ظهر|ليلا|ليلًا|ليلاً|مساءا)(?![\\p{L}\\p{M}])");

    private Hours() {}

    static boolean hasPart(String text, int at) {
        return part(MORNING, text, at) || part(EVENING, text, at);
    }

    private static boolean part(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text).region(Math.min(at, text.length()), text.length());
        return matcher.lookingAt();
    }

    static String read(String hour, String minute, String text, int at) {
        return key(Integer.parseInt(hour), Integer.parseInt(minute), text, at);
    }

    static String key(int hour, int minute, String text, int at) {
        if (part(EVENING, text, at)) {
            return "h" + (hour % 12 + 12) + ":" + minute;
        }
        boolean known = hour > 12 || hour == 0 || part(MORNING, text, at);
        return "h" + (part(MORNING, text, at) ? hour % 12 : hour % 24) + ":" + minute + (known ? "" : "?");
    }

    /**
     * What an hour may be meant as, or a plain number that may be one: «الساعة 9» and "at 9", «التاسعة صباحا» and "9 a.m."; see
     * {@link Value#meanings}.
     */
    static Set<String> meanings(String key) {
        return meant(key, true);
    }

    static Set<String> sought(String key) {
        return meant(key, false);
    }

    private static Set<String> meant(String key, boolean own) {
        Set<String> meant = new LinkedHashSet<>();
        if (key.startsWith("h")) {
            Meanings.loose(meant, own, "hour " + twelve(key), key.endsWith("?"));
            meant.add((own ? "hour or number " : "number or hour ") + twelve(key));
        } else if (key.length() <= 2 && key.chars().allMatch(Character::isDigit)) {
            meant.add((own ? "number or hour " : "hour or number ") + Integer.parseInt(key) % 12 + ":0");
        }
        return meant;
    }

    private static String twelve(String key) {
        int colon = key.indexOf(':');
        return Integer.parseInt(key.substring(1, colon)) % 12
                + key.substring(colon).replace("?", "");
    }
}
