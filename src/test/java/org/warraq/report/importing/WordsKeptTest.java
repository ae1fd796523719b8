package org.warraq.report.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.warraq.language.Language;
import org.warraq.report.Content;

/**
 * Whatever is pasted, its words stand in the fields, all of them, in order. A dateline's marks are no words, and its date
 * stands in its field as a day: so both sides are compared without marks, and whole dates are counted.
 */
class WordsKeptTest {

    private static final int TEXTS = 3_000;

    private static final List<String> ENGLISH = List.of(
            "Ministers meet",
            "Talks with Ilmara go on",
            "URGENT",
            "By Rima Haddad",
            "Dr. Emil Tarrow",
            "OSKARNA, (TP)_ ",
            "OSKARNA, March 11, 2026 (TP) — ",
            "OSKARNA, March 11 (TP) - ",
            "OSKARNA — ",
            "Oskarna (Talpress): ",
            "(TP) — ",
            "(TP) OSKARNA — ",
            "OSKARNA /TP/ ",
            "OSKARNA (TP).- ",
            "By Emil Tarrow | Oskarna",
            "OSKARNA (TP) (X) Tuesday — ",
            "Damascus, SANA- ",
            "The ministers of Talvia met today, a spokesman said. ",
            "“We shall wait,” he said.",
            "On March 14, 2018, they met. ",
            "On Tuesday, March 14, 2030: ",
            "On February 30, 2018, ",
            "March 14, 2018",
            "\u00a0doubled  spaces\tand tabs \u200f ",
            "the 3/4/2018 meeting",
            "END",
            "x",
            "😀 🏳️‍🌈");

    private static final List<String> ARABIC = List.of(
            "الوزيران يجتمعان",
            "عاجل",
            "كتب: يوسف كريم",
            "د. يوسف كريم",
            "دمشق-سانا",
            "دمشق – سانا: ",
            "مرسى ياقوت، ٨ أيلول ٢٠٢٦ (إمنا) — ",
            "المدينة ١١ آذار (وكالة) ـ ",
            "(إمنا) ـ ",
            "دمشق /سانا/ ",
            "بغداد/نينا/ ",
            "دمشق-سانا استقبل ",
            "القاهرة في ١١ آذار /إمنا/ ",
            "رويترز - ",
            "بحث الوزيران اليوم سبل التعاون بين البلدين. ",
            "في ١٤ آذار ٢٠١٨، اجتمعا. ",
            "وبتاريخ ١٤/٣/٢٠١٨ ",
            "بتاريخ ٣٠ شباط ٢٠١٨ ",
            "\u200fالـوزيـر\u00a0قال  ",
            "انتهى");

    /** The whole dates above, without their marks. */
    private static final String DATES =
            "March112026|March142018|March142030|February302018|342018|٨أيلول٢٠٢٦|١٤آذار٢٠١٨|١٤٣٢٠١٨|٣٠شباط٢٠١٨";

    private static final List<String> BREAKS = List.of("\n", "\n\n", "\r\n", "\n \n\n", "", " ", "\u2028");

    static Stream<Arguments> languages() {
        return Stream.of(Arguments.of(Language.ENGLISH, ENGLISH), Arguments.of(Language.ARABIC, ARABIC));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyWordStandsInAFieldInOrder(Language language, List<String> pieces) {
        Random random = new Random(20260311);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random, pieces);
            Taken taken = Taken.received(text, language, "2026-09-10");
            String expected = letters(expected(text, taken));
            String found = letters(words(taken));
            assertThat(withoutDates(found)).as(text).isEqualTo(withoutDates(expected));
            int represented = taken.dateline().date() == null ? 0 : 1;
            assertThat(dates(found) + represented).as(text).isEqualTo(dates(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyParagraphIsAPartOfTheTextAsItStands(Language language, List<String> pieces) {
        Random random = new Random(20260912);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random, pieces);
            Taken taken = Taken.received(text, language, "2026-09-10");
            if (!taken.codes().contains("lines-joined")) {
                assertThat(taken.content().paragraphs().map(Content.Paragraph::text))
                        .allSatisfy(paragraph -> assertThat(text).contains(paragraph));
            }
        }
    }

    private static String text(Random random, List<String> pieces) {
        StringBuilder text = new StringBuilder();
        for (int left = 1 + random.nextInt(9); left > 0; left--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
            text.append(BREAKS.get(random.nextInt(BREAKS.size())));
        }
        return text.toString().isBlank() ? "x" : text.toString();
    }

    /** The words of the fields; a byline that was moved goes back to where it stood, behind the headline's words. */
    private static List<String> words(Taken taken) {
        List<String> words = taken.words();
        if (!taken.codes().contains("byline-moved")) {
            return words;
        }
        List<String> byline = new ArrayList<>();
        Taken.add(byline, taken.byline());
        return words.subList(0, words.size() - byline.size());
    }

    private static List<String> expected(String text, Taken taken) {
        List<String> words = new ArrayList<>();
        String moved = taken.codes().contains("byline-moved") ? "(?m)^\\s*\\Q" + taken.byline() + "\\E\\s*$" : "$^";
        Taken.add(words, text.replaceFirst(moved, ""));
        return words;
    }

    private static String withoutDates(String letters) {
        return letters.replaceAll(DATES, "");
    }

    private static int dates(String letters) {
        return letters.split(DATES, -1).length - 1;
    }

    /** Letters and digits only, word ends kept apart from marks. */
    private static String letters(List<String> words) {
        return String.join(" ", words).replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{So}]|ـ", "");
    }
}
