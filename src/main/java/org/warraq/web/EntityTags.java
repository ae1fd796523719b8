package org.warraq.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.people.Refusal;

/** Entity tags as the contract has them: a row's or a version's number in quotes (RFC 9110, section 8.8.3). */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private EntityTags() {}

    public static String of(int number) {
        return "\"" + number + "\"";
    }

    /**
     * The number in an {@code If-Match} header.
     *
     * @throws Refusal 428 if it is missing, 412 if it is none of our tags: it cannot be the current one
     */
    public static int required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Refusal.of(Refusal.Kind.VERSION_MISSING, "if-match-missing");
        }
        Integer number = optional(header);
        if (number == null) {
            throw Refusal.of(Refusal.Kind.STALE, "if-match-unknown");
        }
        return number;
    }

    /** The number in an {@code If-Match} header, or {@code null} where there is none of ours. */
    public static @Nullable Integer optional(@Nullable String header) {
        Matcher matcher = TAG.matcher(header == null ? "" : header.strip());
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
