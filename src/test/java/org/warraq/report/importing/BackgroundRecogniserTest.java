package org.warraq.report.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.language.Language;

class BackgroundRecogniserTest {

    private static final String ENGLISH_START = "Ministers meet\n\nOSKARNA (TP) — The ministers met today.\n\n";
    private static final String ARABIC_START = "الوزيران يجتمعان\n\nدمشق (سانا) — اجتمع الوزيران اليوم.\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On March 14, 2018, the ministers met.",
                " On March 14, 2018, the ministers met.",
                "\u00a0On March 14, 2018, the ministers met.",
                "On Wednesday, March 14, 2018, the ministers met.",
                "On Wed., March 14th, 2018 the ministers met.",
                "On the 14th of March 2018 the ministers met.",
                "On 14 March 2018 the ministers met.",
                "Also on March 14, 2018, the ministers met.",
                "Earlier, on March 14, 2018, the ministers met.",
                "• On March 14, 2018, the ministers met.",
                "March 14, 2018: the ministers met.",
                "March 14, 2018 — the ministers met.",
                "March 14, 2018",
                "On 2018-03-14 the ministers met.",
                "On March 14–16, 2018, the ministers met."
            })
    void englishParagraphThatOpensWithADayBeginsAGroup(String paragraph) {
        Taken taken = Taken.english(ENGLISH_START + paragraph + "\n\nThey agreed.");
        assertThat(taken.background()).containsExactly("2018-03-14 2");
        assertThat(taken.content().background().get(0).paragraphs().get(0).text())
                .isEqualTo(paragraph);
        assertThat(taken.body()).hasSize(1);
        assertThat(taken.codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "في ١٤ آذار ٢٠١٨، اجتمع الوزيران.",
                "وفي ١٤ آذار ٢٠١٨ اجتمع الوزيران.",
                "بتاريخ ١٤/٣/٢٠١٨ اجتمع الوزيران.",
                "وبتاريخ 14-3-2018 اجتمع الوزيران.",
                "في 14 من مارس عام 2018 اجتمع الوزيران.",
                "وفي الرابع عشر من آذار ٢٠١٨ اجتمع الوزيران.",
                "في يوم الأربعاء ١٤ آذار ٢٠١٨ اجتمع الوزيران.",
                "ويوم الأربعاء، ١٤ آذار/مارس ٢٠١٨، اجتمع الوزيران.",
                "وفي يوم الأربعاء الموافق ١٤ آذار (مارس) ٢٠١٨ اجتمع الوزيران.",
                "وفي الـ ١٤ من آذار ٢٠١٨ اجتمع الوزيران.",
                "كما في ١٤ آذار ٢٠١٨ اجتمع الوزيران.",
                "١٤ آذار ٢٠١٨: اجتمع الوزيران.",
                "في 14 اذار 2018م، اجتمع الوزيران."
            })
    void arabicParagraphThatOpensWithADayBeginsAGroup(String paragraph) {
        Taken taken = Taken.arabic(ARABIC_START + paragraph + "\n\nواتفقا.");
        assertThat(taken.background()).containsExactly("2018-03-14 2");
        assertThat(taken.body()).hasSize(1);
        assertThat(taken.codes()).isEmpty();
    }

    @Test
    void groupRunsToTheNextDay() {
        Taken taken = Taken.english(ENGLISH_START
                + "They talked.\n\nOn March 14, 2018, A.\n\nMore.\n\nAnd more.\n\nOn May 18, 2017, B.\n\n"
                + "On May 18, 2017, C.\n\nMore.");
        assertThat(taken.body()).containsExactly("The ministers met today.", "They talked.");
        assertThat(taken.background()).containsExactly("2018-03-14 3", "2017-05-18 1", "2017-05-18 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "March 14, 2018 was a good day.",
                "The ministers met on March 14, 2018, in Oskarna.",
                "“On March 14, 2018, we agreed,” the minister said.",
                "In March 2018, the ministers met.",
                "On arrival on March 14, 2018, the minister spoke."
            })
    void dateElsewhereBeginsNothing(String paragraph) {
        Taken taken = Taken.english(ENGLISH_START + paragraph + "\n\nThey agreed.");
        assertThat(taken.background()).isEmpty();
        assertThat(taken.body()).contains(paragraph);
        assertThat(taken.codes()).isEmpty();
    }

    @Test
    void whatIsNoWholeDayBeginsNothingAndIsReported() {
        Taken taken = Taken.english(ENGLISH_START
                + "On March 14, the ministers met.\n\nOn February 30, 2018, they met.\n\nOn 3/4/2018 they met.");
        assertThat(taken.background()).isEmpty();
        assertThat(taken.marked("date-without-year")).containsExactly("March 14");
        assertThat(taken.marked("date-impossible")).containsExactly("February 30, 2018");
        assertThat(taken.marked("date-ambiguous")).containsExactly("3/4/2018");
    }

    @Test
    void reportThatOpensWithItsOwnDayIsNotBackground() {
        Taken taken = Taken.english("Ministers meet\n\nOn March 3, 2026, the ministers met.\n\nThey talked.\n\n"
                + "On March 4, 2026, they signed.\n\nOn May 18, 2017, they had met before.");
        assertThat(taken.body()).hasSize(3);
        assertThat(taken.background()).containsExactly("2017-05-18 1");
        assertThat(taken.marked("date-not-earlier")).containsExactly("March 4, 2026");
    }

    @Test
    void linesBeforeTheReportAreNotTheReport() {
        Taken taken =
                Taken.english("Ministers meet\n\nSpecial\n\nOn March 3, 2026, the ministers met.\n\nThey talked.");
        assertThat(taken.background()).isEmpty();
        assertThat(taken.body()).hasSize(3);
    }

    @Test
    void dayNotBeforeTheDatelineIsNotBackground() {
        Taken taken = Taken.english("Ministers meet\n\nOSKARNA, March 11, 2026 (TP) — They met.\n\n"
                + "On March 11, 2026, they signed.\n\nOn May 18, 2017, they met.\n\nOn May 1, 2027, they will meet.");
        assertThat(taken.body()).hasSize(2);
        assertThat(taken.background()).containsExactly("2017-05-18 2");
        assertThat(taken.marked("date-not-earlier")).containsExactly("March 11, 2026", "May 1, 2027");
    }

    @Test
    void dayInTheFutureIsNotBackground() {
        String wire = ENGLISH_START + "On May 1, 2027, they will meet.\n\nOn May 18, 2017, they met.";
        assertThat(Taken.received(wire, Language.ENGLISH, "2026-03-11").background())
                .containsExactly("2017-05-18 1");
    }
}
