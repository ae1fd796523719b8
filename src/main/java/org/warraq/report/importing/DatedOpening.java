package org.warraq.report.importing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warraq.language.DateMention;
import org.warraq.language.Dates;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.language.Scan;
import org.warraq.language.Weekdays;

/**
 * The date a paragraph opens with: "On March 14, 2018, …", «وفي ١٤ آذار ٢٠١٨ …», «بتاريخ …», or a date before a colon or
 * dash, or alone.
 *
 * @param mention {@code null} where it opens with none
 */
record DatedOpening(@Nullable DateMention mention) {

    private static final DatedOpening NONE = new DatedOpening(null);
    private static final String BULLETS = "-–—•·*●▪";

    private static final Set<String> ADVERBS = keys(
            "also", "earlier", "previously", "later", "similarly", "كما", "وكما", "سابقا", "وسابقا", "قبلها", "وقبلها");

    private static final Set<String> PREPOSITIONS = keys("on", "في", "وفي", "بتاريخ", "وبتاريخ", "يوم", "ويوم", "بيوم");

    private static final Set<String> FILLERS = keys("الـ", "يوم", "تاريخ", "الموافق", "المصادف");

    static DatedOpening of(ImportParagraph passage, Language language) {
        Scan scan = new Scan(passage.text(), 0);
        scan.take(BULLETS);
        scan.takeWord(ADVERBS);
        scan.take(",،");
        boolean introduced = scan.takeWord(PREPOSITIONS);
        passFillers(passage.text(), scan, language);
        return Dates.mentionAt(passage.text(), scan.skipBlank().at(), language)
                .filter(mention -> introduced || standsAlone(passage.text(), mention))
                .map(DatedOpening::new)
                .orElse(NONE);
    }

    boolean isDay() {
        return mention != null && mention.isDay();
    }

    private static void passFillers(String text, Scan scan, Language language) {
        boolean moved = true;
        while (moved) {
            int weekday = Weekdays.end(text, scan.skipBlank().at(), language);
            if (weekday >= 0) {
                scan.backTo(weekday);
            }
            moved = scan.takeWord(FILLERS) || weekday >= 0;
            scan.take(",،");
        }
    }

    // "March 14, 2018: …", or a date for a heading; "March 14, 2018 saw …" is a sentence.
    private static boolean standsAlone(String text, DateMention mention) {
        Scan scan = new Scan(text, mention.end());
        return scan.take(":-–—") || scan.skipBlank().atEnd();
    }

    private static Set<String> keys(String... words) {
        return Stream.of(words).map(Keys::fuzzy).collect(Collectors.toUnmodifiableSet());
    }
}
