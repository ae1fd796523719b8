package org.warraq.report.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylineRecogniserTest {

    private static final String ENGLISH_START = "Ministers meet\n\nOSKARNA (TP) — The ministers met today.\n\n";
    private static final String ARABIC_START = "الوزيران يجتمعان\n\nدمشق (سانا) — اجتمع الوزيران اليوم.\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Emil Tarrow al-Ashmari",
                "Rima Haddad",
                "By Rima Haddad",
                "by Rima Haddad and Emil Tarrow",
                "By TALPRESS",
                "— Rima Haddad",
                "R. Haddad / E. Tarrow",
                "Rima al-Haddad",
                "Emil van der Tarrow",
                "Reporting by Rima Haddad in Oskarna; editing by Emil Tarrow",
                "(Reporting by Rima Haddad; editing by Emil Tarrow.)",
                "Written by Rima Haddad",
                "RIMA HADDAD"
            })
    void nameAtTheEndIsTheByline(String line) {
        Taken taken = Taken.english(ENGLISH_START + "They agreed.\n\n \u00a0" + line + " \n");
        assertThat(taken.byline()).isEqualTo(line);
        assertThat(taken.body()).hasSize(2);
        assertThat(taken.codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "يوسف كريم",
                "د. يوسف كريم",
                "كتب: يوسف كريم",
                "كتبت ريما حداد",
                "بقلم يوسف كريم",
                "إعداد يوسف كريم",
                "إعداد: يوسف كريم",
                "إعداد وتحرير: يوسف كريم",
                "تقرير: ريما حداد",
                "ريما حداد / يوسف كريم",
                "د/ يوسف عبد الكريم الصنوبري"
            })
    void arabicNameAtTheEndIsTheByline(String line) {
        Taken taken = Taken.arabic(ARABIC_START + "واتفقا على التعاون.\n\n" + line);
        assertThat(taken.byline()).isEqualTo(line);
        assertThat(taken.body()).hasSize(2);
        assertThat(taken.codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks go on.",
                "By evening, the talks had ended.",
                "Rima Haddad was there.",
                "More talks in May",
                "END",
                "Talks With Ilmara",
                "By 2027",
                "(END)",
                "12:40 GMT"
            })
    void otherLastLinesStayInTheBody(String line) {
        Taken taken = Taken.english(ENGLISH_START + "They agreed.\n\n" + line);
        assertThat(taken.byline()).isNull();
        assertThat(taken.body()).endsWith(line);
        assertThat(taken.codes()).isEqualTo(line.endsWith(".") ? List.of() : List.of("closing-line"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"انتهى", "انتهى الاجتماع", "وانتهت المحادثات بالاتفاق.", "تقرير خاص", "كتب الوزير في دفتره كلمة"
            })
    void otherArabicLastLinesStayInTheBody(String line) {
        Taken taken = Taken.arabic(ARABIC_START + "واتفقا على التعاون.\n\n" + line);
        assertThat(taken.byline()).isNull();
        assertThat(taken.body()).endsWith(line);
    }

    @Test
    void bylineUnderTheHeadlineIsMovedAndReported() {
        Taken taken = Taken.english("Ministers meet\nBy Rima Haddad\n\nOSKARNA (TP) — The ministers met today.");
        assertThat(taken.headline()).isEqualTo("Ministers meet");
        assertThat(taken.byline()).isEqualTo("By Rima Haddad");
        assertThat(taken.line()).isEqualTo("[OSKARNA, -, TP]");
        assertThat(taken.codes()).containsExactly("byline-moved");
    }

    @Test
    void secondBylineStaysInTheBody() {
        Taken taken = Taken.english("Ministers meet\n\nBy Rima Haddad\n\nThe ministers met today.\n\nEmil Tarrow");
        assertThat(taken.byline()).isEqualTo("By Rima Haddad");
        assertThat(taken.body()).containsExactly("The ministers met today.", "Emil Tarrow");
        assertThat(taken.marked("closing-line")).containsExactly("Emil Tarrow");
    }

    @Test
    void lineBeforeTheBylineStaysInTheBodyAndIsReported() {
        Taken taken = Taken.english(ENGLISH_START + "They agreed.\n\nEmil Tarrow\nRima Haddad");
        assertThat(taken.byline()).isEqualTo("Rima Haddad");
        assertThat(taken.marked("closing-line")).containsExactly("Emil Tarrow");
    }

    @Test
    void onlyParagraphOfABodyIsNoByline() {
        assertThat(Taken.english("Ministers meet\n\nRima Haddad").body()).containsExactly("Rima Haddad");
    }

    @Test
    void bylineEndsTheLastBackground() {
        Taken taken = Taken.english(ENGLISH_START + "On May 18, 2017, they met.\n\nRima Haddad");
        assertThat(taken.background()).containsExactly("2017-05-18 1");
        assertThat(taken.byline()).isEqualTo("Rima Haddad");
    }
}
