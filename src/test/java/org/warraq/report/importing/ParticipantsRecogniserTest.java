package org.warraq.report.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.language.Language;

class ParticipantsRecogniserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            H.E. President Lena Marow received a letter. | Lena Marow: H.E. President
            President Marow said so. | Marow: President
            a letter from the Prime Minister of Talvia, Mr. Omar Sabil, on trade | Omar Sabil: Prime Minister of Talvia
            handed over by Mr.Faris al-Sadaf, the Talvian National Security Advisor, today | Faris al-Sadaf: Talvian National Security Advisor
            Mr. Faris al-Sadaf  the National Security Advisor , said | Faris al-Sadaf: National Security Advisor
            Talvia’s Foreign Minister Lena van der Marow’s visit | Lena van der Marow: Talvia’s Foreign Minister
            Deputy Prime Minister Omar Sabil arrived. | Omar Sabil: Deputy Prime Minister
            Lena Marow, the Talvian Minister of Water, said | Lena Marow: Talvian Minister of Water
            Minister of Water and Irrigation Dr. Lena Marow met | Lena Marow: Dr. Minister of Water and Irrigation
            Dr. Lena Marow, Minister of Water, met | Lena Marow: Dr. Minister of Water
            Ambassador Omar Sabil and Mrs. Rima Tarrow met. | Omar Sabil: Ambassador; Rima Tarrow: null
            His Excellency Omar Sabil, Speaker of Parliament, spoke | Omar Sabil: His Excellency Speaker of Parliament
            Yesterday Governor Emil Tarrow opened it | Emil Tarrow: Governor
            """)
    void englishTitlesNamePeople(String text, String people) {
        assertThat(people(text, Language.ENGLISH)).isEqualTo(people);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The President said that the talks go on.",
                "The Prime Minister Office confirmed it.",
                "Foreign Ministers Meet In Oskarna",
                "The Minister of Water Oskarna",
                "The Minister of Water, Oskarna and Irrigation",
                "General Assembly of the United Nations",
                "Oskarna, March 11, 2026",
                "They went to Oskarna, the Secretary of State said.",
                "President of the Council of Ministers",
                "Mr. Speaker",
                "the talks with Lena Marow, President of Talvia"
            })
    void whatIsNotCertainlySomebodyIsNobody(String text) {
        assertThat(people(text, Language.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            استقبل معالي وزير المياه سامر الوردي سعادة السفير نادر الصنوبري أمس. | سامر الوردي: معالي وزير المياه; نادر الصنوبري: سعادة السفير
            بحث وزير الخارجية الطالفي ماهر السلمي مع نظيره | ماهر السلمي: وزير الخارجية الطالفي
            التقى رئيس وزراء طالفيا ماهر السلمي الوفد | ماهر السلمي: رئيس وزراء طالفيا
            وقال السيد سامر الوردي، وزير المياه والري، إن | سامر الوردي: وزير المياه والري
            ونقل فالح الصدفي رسالة إلى الرئيس سامر عبد الكريم | سامر عبد الكريم: الرئيس
            تسلم فخامة الرئيس سامر الوردي رسالة | سامر الوردي: فخامة الرئيس
            والتقى بالسيدة ريما حداد، ثم | ريما حداد: null
            ورحب بوزير الطاقة المهندس يوسف كريم. | يوسف كريم: وزير الطاقة
            وشكر للدكتور يوسف محمد الصنوبري جهده | يوسف محمد الصنوبري: الدكتور
            مستشار الأمن الوطني فارس الصدفي | فارس الصدفي: مستشار الأمن الوطني
            سفير طالفيا لدى إلمارا سامر الوردي | سامر الوردي: سفير طالفيا لدى إلمارا
            """)
    void arabicTitlesNamePeople(String text, String people) {
        assertThat(people(text, Language.ARABIC)).isEqualTo(people);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "اجتمع وزير المياه أمس مع الوفد.",
                "قال الوزير إن المحادثات مستمرة.",
                "رئيس مجلس النواب في طالفيا",
                "أكد الرئيس خلال اللقاء أهمية التعاون.",
                "سيادة البلدين وسعادة الناس",
                "دولة القانون والمؤسسات",
                "الوزير السابق للمياه",
                "وزير الخارجية والوفد المرافق له"
            })
    void arabicWordsThatAreNotCertainlySomebodyAreNobody(String text) {
        assertThat(people(text, Language.ARABIC)).isEmpty();
    }

    @Test
    void everybodyStandsThereOnce() {
        Taken taken = Taken.english("""
                Ministers meet

                OSKARNA, March 11, 2026 (TP) — President Lena Al-Marow met Mr. Faris al-Saddaf on trade today.

                President Marow thanked Advisor Sadaf. Mr. al-Sadaf, the National Security Advisor, agreed.

                On March 14, 2018, President Marow received Mr. Emil Tarrow.
                """);
        assertThat(participants(taken))
                .containsExactly("Lena Al-Marow: President", "Faris al-Saddaf: National Security Advisor");
        assertThat(taken.body().get(0)).startsWith("President Lena Al-Marow met Mr. Faris al-Saddaf");
    }

    @Test
    void twoGivenNamesAreTwoPeople() {
        Taken taken =
                Taken.english("Talks\n\nMr. Faleh Sadaf met Mr. Falah Sadaf. Mr. Sadaf agreed, and they went on.");
        assertThat(participants(taken)).containsExactly("Faleh Sadaf: null", "Falah Sadaf: null");
    }

    @Test
    void reportWithoutPeopleHasNoMeeting() {
        assertThat(Taken.english("Talks\n\nThey met.").content().meeting()).isNull();
    }

    static List<String> participants(Taken taken) {
        return taken.content().meeting() == null
                ? List.of()
                : taken.content().meeting().participants().stream()
                        .map(one -> one.name() + ": " + one.title())
                        .toList();
    }

    private static String people(String text, Language language) {
        return String.join(
                "; ",
                ParticipantsRecogniser.people(text, language).stream()
                        .map(one -> one.name() + ": " + one.title())
                        .toList());
    }
}
