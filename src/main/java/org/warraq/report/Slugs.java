package org.warraq.report;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.UUID;

/** Makes the ASCII name of a report in public addresses from its first headline. */
final class Slugs {

    private static final int LIMIT = 60;
    private static final Transliterator TO_ASCII =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower");

    private Slugs() {}

    /** Readable words, and a few characters of the id: two reports may have the same headline. */
    static String of(String headline, UUID id) {
        String words = TO_ASCII.transliterate(headline)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’ʾʿ]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = words.length() <= LIMIT ? words : words.substring(0, LIMIT).replaceAll("-[^-]*$", "");
        String mark = id.toString().substring(0, 8);
        return cut.isEmpty() ? "report-" + mark : cut + "-" + mark;
    }
}
