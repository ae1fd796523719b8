package org.warraq.report.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.language.Language;

class DatelineRecogniserTest {

    private static final String ENGLISH_TEXT = "The ministers of Talvia met today, a spokesman said.";
    private static final String ARABIC_TEXT = "بحث الوزيران اليوم سبل التعاون بين البلدين.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OSKARNA, (TP)_ | OSKARNA | - | TP",
                "OSKARNA (TP) — | OSKARNA | - | TP",
                "OSKARNA (TP) - | OSKARNA | - | TP",
                "OSKARNA (TP)– | OSKARNA | - | TP",
                "OSKARNA (TP) | OSKARNA | - | TP",
                "OSKARNA [TP] -- | OSKARNA | - | TP",
                "Oskarna (Talpress) — | Oskarna | - | Talpress",
                "OSKARNA, Talvia (TP) — | OSKARNA, Talvia | - | TP",
                "NEW OSKARNA (TP) — | NEW OSKARNA | - | TP",
                "PORT OF MARSA (TP) — | PORT OF MARSA | - | TP",
                "OSKARNA/MARSA YAQUT (TP) — | OSKARNA/MARSA YAQUT | - | TP",
                "Deir al-Sadaf (TP) — | Deir al-Sadaf | - | TP",
                "ST. OSK, T.V., March 11, 2026 (TP) — | ST. OSK, T.V. | 2026-03-11 | TP",
                "OSKARNA, March 11, 2026 (TP) — | OSKARNA | 2026-03-11 | TP",
                "OSKARNA, Mar. 11, 2026 (TP): | OSKARNA | 2026-03-11 | TP",
                "OSKARNA, 11 March 2026 (TP) — | OSKARNA | 2026-03-11 | TP",
                "OSKARNA (TP) March 11, 2026 — | OSKARNA | 2026-03-11 | TP",
                "OSKARNA (TP, March 11, 2026) — | OSKARNA | 2026-03-11 | TP",
                "OSKARNA — March 11, 2026 — | OSKARNA | 2026-03-11 | -",
                "March 11, 2026, OSKARNA (TP) — | OSKARNA | 2026-03-11 | TP",
                "OSKARNA, 2026-03-11 — | OSKARNA | 2026-03-11 | -",
                "OSKARNA — | OSKARNA | - | -",
                "Oskarna, SANA- | Oskarna | - | SANA",
                "Oskarna, TALP - | Oskarna | - | TALP",
                "OSKARNA - SANA - | OSKARNA | - | SANA",
                "OSKARNA 11 March 2026 (TP).- | OSKARNA | 2026-03-11 | TP",
                "OSKARNA, March 11, 2026 /TP/ -- | OSKARNA | 2026-03-11 | TP",
                "OSKARNA /TP/ | OSKARNA | - | TP",
                "(TP) — | - | - | TP",
                "Reuters — | - | - | Reuters",
                "(Talvia Press Agency) - | - | - | Talvia Press Agency"
            })
    void englishDatelineIsTakenApart(String dateline, String place, String date, String agency) {
        Taken taken = Taken.english("Ministers meet\n\n" + dateline + " " + ENGLISH_TEXT);
        assertThat(taken.line()).isEqualTo("[" + place + ", " + date + ", " + agency + "]");
        assertThat(taken.headline()).isEqualTo("Ministers meet");
        assertThat(taken.body()).containsExactly(ENGLISH_TEXT);
        assertThat(taken.codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "مرسى ياقوت، (إمنا) - | مرسى ياقوت | - | إمنا",
                "مرسى ياقوت (إمنا) ـ | مرسى ياقوت | - | إمنا",
                "مرسى ياقوت (إمنا)ـ | مرسى ياقوت | - | إمنا",
                "مرسى ياقوت (إمنا): | مرسى ياقوت | - | إمنا",
                "مرسى ياقوت، ٨ أيلول ٢٠٢٦ (إمنا) — | مرسى ياقوت | 2026-09-08 | إمنا",
                "مرسى ياقوت ٨ أيلول ٢٠٢٦ (إمنا) ـ | مرسى ياقوت | 2026-09-08 | إمنا",
                "مرسى ياقوت، 8 أيلول/سبتمبر 2026 (إمنا) — | مرسى ياقوت | 2026-09-08 | إمنا",
                "دمشق-سانا: | دمشق | - | سانا",
                "دمشق - سانا - | دمشق | - | سانا",
                "دمشق – سانا: | دمشق | - | سانا",
                "دمشق ـ سانا ـ | دمشق | - | سانا",
                "دمشقـ سانا: | دمشق | - | سانا",
                "دمشق-سانا | دمشق | - | سانا",
                "دمشق /سانا/ | دمشق | - | سانا",
                "مرسى ياقوت /إمنا/ - | مرسى ياقوت | - | إمنا",
                "بغداد/نينا/ | بغداد | - | نينا",
                "بغداد / واع / | بغداد | - | واع",
                "بغداد/واع: | بغداد | - | واع",
                "مرسى ياقوت - إمنا: | مرسى ياقوت | - | إمنا",
                "عمّان (بترا) | عمّان | - | بترا",
                "باريس (أ ف ب) - | باريس | - | أ ف ب",
                "رويترز - | - | - | رويترز",
                "(إمنا) — | - | - | إمنا"
            })
    void arabicDatelineIsTakenApart(String dateline, String place, String date, String agency) {
        Taken taken = Taken.arabic("الوزيران يجتمعان\n\n" + dateline + " " + ARABIC_TEXT);
        assertThat(taken.line()).isEqualTo("[" + place + ", " + date + ", " + agency + "]");
        assertThat(taken.headline()).isEqualTo("الوزيران يجتمعان");
        assertThat(taken.body()).containsExactly(ARABIC_TEXT);
        assertThat(taken.codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"دمشق-سانا", "دمشق – سانا", "مرسى ياقوت-إمنا", "مرسى ياقوت (إمنا)"})
    void datelineCanHaveALineOfItsOwn(String dateline) {
        Taken taken = Taken.arabic("الوزيران يجتمعان\n" + dateline + "\n" + ARABIC_TEXT);
        assertThat(taken.dateline().place()).isIn("دمشق", "مرسى ياقوت");
        assertThat(taken.dateline().agency()).isIn("سانا", "إمنا");
        assertThat(taken.body()).containsExactly(ARABIC_TEXT);
    }

    @Test
    void whatNoFieldHoldsStaysInTheTextFromItsFirstWordOn() {
        Taken taken = Taken.english("Ministers meet\n\nOSKARNA, March 11 (TP) — " + ENGLISH_TEXT);
        assertThat(taken.line()).isEqualTo("[OSKARNA, -, -]");
        assertThat(taken.body()).containsExactly("March 11 (TP) — " + ENGLISH_TEXT);
        assertThat(taken.marked("dateline-rest")).containsExactly("March 11 (TP)");
    }

    @Test
    void dayCanHaveALineOfItsOwn() {
        Taken taken = Taken.english("Ministers meet\nBy Rima Haddad | Oskarna\nMarch 11, 2026\n\n" + ENGLISH_TEXT);
        assertThat(taken.line()).isEqualTo("[-, 2026-03-11, -]");
        assertThat(taken.byline()).isEqualTo("By Rima Haddad | Oskarna");
        assertThat(taken.body()).containsExactly(ENGLISH_TEXT);
    }

    @Test
    void prepositionHasNoFieldAndStays() {
        Taken taken = Taken.arabic("الوزيران يجتمعان\n\nدمشق في ١١ آذار ٢٠٢٦ /سانا/ " + ARABIC_TEXT);
        assertThat(taken.line()).isEqualTo("[دمشق, -, -]");
        assertThat(taken.body()).containsExactly("في ١١ آذار ٢٠٢٦ /سانا/ " + ARABIC_TEXT);
        assertThat(taken.marked("dateline-rest")).containsExactly("في ١١ آذار ٢٠٢٦ /سانا/");
    }

    @Test
    void weekdayHasNoFieldAndStays() {
        Taken taken = Taken.english("OSKARNA (TP) Tuesday, March 10, 2026 — " + ENGLISH_TEXT);
        assertThat(taken.line()).isEqualTo("[OSKARNA, -, TP]");
        assertThat(taken.body()).containsExactly("Tuesday, March 10, 2026 — " + ENGLISH_TEXT);
        assertThat(taken.marked("dateline-rest")).containsExactly("Tuesday, March 10, 2026");
    }

    @Test
    void dayOfTheWeekBeforeNeedsNoYear() {
        String wire = "مرسى ياقوت ٣١ كانون الأول (إمنا) ـ " + ARABIC_TEXT;
        Taken taken = Taken.received(wire, Language.ARABIC, "2026-01-02");
        assertThat(taken.line()).isEqualTo("[مرسى ياقوت, 2025-12-31, إمنا]");
        assertThat(taken.codes()).containsExactly("year-assumed", "headline-missing");
        assertThat(taken.body()).containsExactly(ARABIC_TEXT);
    }

    @Test
    void dayLongPastOrStillToComeIsNotCompleted() {
        String wire = "OSKARNA, March 11 (TP) — " + ENGLISH_TEXT;
        assertThat(Taken.received(wire, Language.ENGLISH, "2026-03-20").line()).isEqualTo("[OSKARNA, -, -]");
        assertThat(Taken.received(wire, Language.ENGLISH, "2026-03-10").line()).isEqualTo("[OSKARNA, -, -]");
        assertThat(Taken.received(wire, Language.ENGLISH, "2026-03-18").line()).isEqualTo("[OSKARNA, 2026-03-11, TP]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister (Energy) — who had just arrived — said the talks went well.",
                "Talvia (population 4 million) — the smallest of the three — will join them.",
                "On March 3, 2026 — a Tuesday — the ministers met in Oskarna.",
                "President: we shall not wait for a third partner before starting work.",
                "URGENT — The ministers of Talvia met today, a spokesman said.",
                "Well-known ministers met in Oskarna today and agreed on everything.",
                "The ministers of Talvia met today (TP), a spokesman said.",
                "(a) — the first point of the agreement is about the river.",
                "Oskarna's mayor - a former minister - said the talks went well.",
                "40 ministers (TP) — more than ever — met in Oskarna today."
            })
    void sentenceThatOnlyOpensLikeADatelineIsLeftWhole(String text) {
        Taken taken = Taken.english("Ministers meet\n\n" + text);
        assertThat(taken.content().dateline()).isNull();
        assertThat(taken.body()).containsExactly(text);
    }

    @Test
    void headlineThatOpensLikeADatelineIsAHeadline() {
        assertThat(Taken.english("TALVIA - ILMARA: GRID DEAL SIGNED\n\nOSKARNA (TP) — " + ENGLISH_TEXT)
                        .headline())
                .isEqualTo("TALVIA - ILMARA: GRID DEAL SIGNED");
        assertThat(Taken.english("Talks Resume (Update)\n\n" + ENGLISH_TEXT).headline())
                .isEqualTo("Talks Resume (Update)");
    }

    @Test
    void placeWithNothingBesideItIsLeftAndReported() {
        String text = "دمشق – أكد الوزير أن العلاقات – كما قال – جيدة.";
        Taken taken = Taken.arabic("الوزير: العلاقات جيدة\n\n" + text);
        assertThat(taken.content().dateline()).isNull();
        assertThat(taken.body()).containsExactly(text);
        assertThat(taken.marked("dateline-unsure")).containsExactly("دمشق");
    }
}
