package org.warraq.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** A reason as people give it: one of a short list, some words of their own, or both. */
public final class Reason {

    /** Why translations come back. */
    public static final List<String> TRANSLATION = List.of("meaning", "terms", "names", "style", "incomplete");

    /** Why reports come back to their reporter. */
    public static final List<String> REPORT = List.of("facts", "sources", "names", "style", "incomplete");

    private Reason() {}

    /** @param kind a key of a list, or empty. @return empty where there is neither */
    public static String of(String kind, String words, MessageSource messages, Locale locale) {
        boolean known = TRANSLATION.contains(kind) || REPORT.contains(kind);
        String first = known ? messages.getMessage("reason." + kind, null, locale) : "";
        return Stream.of(first, words.replace("\r\n", "\n").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
    }
}
