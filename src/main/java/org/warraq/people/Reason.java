package org.warraq.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Characters;
import org.warraq.people.Refusal.FieldError;

/**
 * Why somebody did something, in their own words. A reason that exists is a good one: not blank, at most {@value #LIMIT}
 * UTF-16 units long, without control characters other than tab and line feed, without halves of characters, and without
 * characters that turn the order of the text around it. So it may go into a journal, which keeps it for ever.
 *
 * @param words as typed, but for white space around them
 */
public record Reason(String words) {

    /** How long a reason may be, in UTF-16 units. */
    public static final int LIMIT = 2_000;

    private static final String FIELD = "reason";

    /** @throws Refusal 422 for what is none */
    public Reason {
        check(FIELD, words);
    }

    /** @throws Refusal 422 at the field {@code reason}, also where there is none */
    public static Reason of(@Nullable String typed) {
        return of(FIELD, typed);
    }

    /**
     * @param field its path in the request
     * @throws Refusal 422 at that field, also where there is none
     */
    public static Reason of(String field, @Nullable String typed) {
        String words = tidy(typed);
        check(field, words);
        return new Reason(words);
    }

    /** Where one may do without: {@code null} for nothing, and for nothing but blanks. */
    public static @Nullable Reason optional(@Nullable String typed) {
        return optional(FIELD, typed);
    }

    /** See {@link #optional(String)}. @throws Refusal 422 at that field for what is none */
    public static @Nullable Reason optional(String field, @Nullable String typed) {
        return isBlank(tidy(typed)) ? null : of(field, typed);
    }

    /** The words of a reason, or {@code null} for none: for tables. */
    public static @Nullable String wordsOrNull(@Nullable Reason reason) {
        return reason == null ? null : reason.words;
    }

    // Forms send line ends as CR LF, whatever was typed.
    private static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static void check(String field, String words) {
        List<FieldError> wrong = new ArrayList<>();
        if (isBlank(words)) {
            wrong.add(new FieldError(field, "reason-required"));
        }
        if (words.length() > LIMIT) {
            wrong.add(new FieldError(field, "too-long", LIMIT));
        }
        if (!words.codePoints().allMatch(Reason::isKeepable) || !Characters.isolatesPair(words)) {
            wrong.add(new FieldError(field, "reason-character"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private static boolean isBlank(String words) {
        return words.chars().allMatch(unit -> Characters.isBlank((char) unit));
    }

    private static boolean isKeepable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.SURROGATE -> false;
            default -> !Characters.isOverride(point);
        };
    }
}
