package org.warraq.translation.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day in Arabic words: «الساعة التاسعة والنصف مساء», «العاشرة إلا ربعا صباحا». */
final class SpokenHours {

    private static final Pattern HOUR = Pattern.compile("الساعة\\h+$");
    private static final Pattern MINUTES = Pattern.compile(
            "\\h+(?:(والنصف|و نصف|ونصف)|(والربع|وربع)|(والثلث|وثلث)|(إلا (?:ال)?ربع(?:ا|ًا|اً)?))(?!\\p{L})");
    private static final int[] VALUES = {30, 15, 20, -15};

    private SpokenHours() {}

    /** The hour's key, or {@code null} where the number is none. */
    static @Nullable String read(String text, int start, NumberWords.Meaning number) {
        int hour = number.value().intValue();
        if (hour < 1 || hour > 12) {
            return null;
        }
        Matcher minutes = MINUTES.matcher(text).region(number.end(), text.length());
        int minute = 0;
        int end = number.end();
        if (minutes.lookingAt()) {
            for (int i = 0; i < VALUES.length; i++) {
                minute = minutes.group(i + 1) == null ? minute : VALUES[i];
            }
            end = minutes.end();
        }
        boolean named =
                HOUR.matcher(text.substring(Math.max(0, start - 8), start)).find();
        if (!named && !Hours.hasPart(text, end)) {
            return null;
        }
        return minute < 0 ? Hours.key((hour + 11) % 12, 60 + minute, text, end) : Hours.key(hour, minute, text, end);
    }
}
