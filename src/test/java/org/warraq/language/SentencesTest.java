package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stroke stands where one sentence ends and the next begins. */
class SentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council met. |Nobody spoke.",
                "Who asked? |The minister did! |He said so.",
                "Mr. Orlan and Mrs. Tevi signed. |Dr. Sanu watched.",
                "Mr.Orlan arrived late. |Nobody minded.",
                "H.E. President Daro received the envoy. |They talked.",
                "H. E. Governor Lise spoke first.",
                "The file went to J. R. Maren. |He read it.",
                "George W. Tolan opened the talks.",
                "The agreement is between you and I. |Did Albert I. Renn object?",
                "See p. 14 and pp. 20 to 22. |The rest is annexed.",
                "Resolution No. 41 was adopted. |No. 42 was not.",
                "They met at 5 p.m. |The doors stayed closed.",
                "At 7 a.m. Mr. Daro left. |He returned at 6 p.m. |Nobody asked.",
                "The call is set for 9 a.m. GMT on the day. |Bring papers.",
                "Troops of the U.S. Army left. |So did those of the U.K. |They had been there since 2011.",
                "He lives in the E.U. |How long has he been there?",
                "The fee is 3.5 percent. |It was 2.75 before.",
                "It cost $1,200.50. |That was too much.",
                "“We agree.” |The hall was silent.",
                "\"We agree,\" she said. |\"We do not.\" |He left.",
                "\"Will it hold?\" he asked. |Nobody knew.",
                "She cried, \"Enough!\" and left.",
                "The plan (it was the third.) was dropped.",
                "The plan was dropped. |(It was the third.) |A fourth followed.",
                "I never said that… |She had.",
                "I thought ... well, perhaps not. |Go on.",
                "It has . . . been left out. |Here it ends. . . . |A new one begins.",
                "Write to desk@lower-basin.example.org. |The desk answers.",
                "See https://www.example.org/a.b/c.html?x=1.5 for the text. |It is long.",
                "On Jan. 5 they met. |In Sept. 2017 they parted.",
                "They parted on Nov. 12. |Nobody wrote a note of it.",
                "The vote is set for Feb. 9. |\"We shall be there,\" Tolan said.",
                "The rest is on p. 88. |It was moved to Vol. 2. |(So was the map.)",
                "The points were: 1. Water. |2. Grain. |3. A rail link.",
                "Maj. (ret.) Orlan Daro spoke. |So did Col. (ret.) Lise Maren.",
                "The firm Halden & Co. was heard. |Its lawyers were not.",
                "Halden & Co. at noon withdrew.",
                "The 2nd round failed. |The 3rd was cancelled.",
                "Really?! |Yes.",
                "It ended in 2018. |Five years later it began again.",
                "1. The first point. |2. The second point.",
                "1) Water for the basin |2) Grain for the north |3) A rail link",
                "1. Water for the basin |2. Grain for the north |3. A rail link",
                "a. Water for the basin |b. Grain for the north |c. A rail link",
                "1. The vote was lost by 3. |The next one is in May.",
                "1.) The first point |2.) The second point",
                "The list (items 1 and 2) Was never read.",
                "• 3. Water |• 4. Grain",
                "a. The first of several points",
                "The text \"was [...] left as it stood [...]\" (Tolan 41). |It was not.",
                "A line that ends by hand\n|and another one",
                "First paragraph.\n\n|Second paragraph.",
                "It is done.Nobody noticed, he said.",
                "They waited…|Then the doors opened.",
                "Gen. Amar and Col. Vesk met Prof. Ilin in St. Orsa.",
                "Prices rose approx. 12 percent. |Wages did not.",
                "Approx. 40 lorries crossed. |None came back.",
                "No. |I shall not sign. |No. 9 was signed, and so was No. IV of the list.",
                "Renn Co. Ltd. withdrew. |Its rivals did not.",
                "He works at Yeeha! in the north.",
                "Two spaces follow.  |They belong to what they follow.",
                "No end at all"
            })
    void englishSentences(String marked) {
        assertSplit(Language.ENGLISH, marked.replace("done.Nobody", "done.|Nobody"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "اجتمع المجلس. |لم يتكلم أحد.",
                "من سأل؟ |الوزير سأل! |وقال ذلك.",
                "بدأ الاجتماع عام 2018. |وانتهى بعد شهر.",
                "بدأ الاجتماع عام ٢٠١٨. |وانتهى بعد شهر.",
                "قال الوزير: «اتفقنا.» |ثم غادر القاعة.",
                "قال الوزير: «اتفقنا». |ثم غادر القاعة.",
                "سأل: «هل يصمد الاتفاق؟» |لم يجب أحد.",
                "وصل الوفد، ثم غادر؛ ولم يصرّح بشيء.",
                "جاء في البيان: اتفق الطرفان على ما يلي: وقف العمل.",
                "كتب التقرير أ. ب. سالم. |وراجعه غيره.",
                "التقى د. منى بالوفد. |ورحّبت به.",
                "بلغت النسبة 3.5 في المئة. |وكانت 2.75 من قبل.",
                "بلغت النسبة ٣٫٥ في المئة. |وكانت أقل.",
                "لم أقل ذلك… |بل قلته.",
                "لم أقل ذلك... |بل قلته.",
                "حقًا؟! |نعم.",
                "سطر أول بلا نقطة\n|سطر ثانٍ",
                "فقرة أولى.\n\n|فقرة ثانية.",
                "انتهى الاجتماع.وبدأ الثاني.",
                "وقّع السيد خالد الأمين الاتفاق. |(وقّعه مرتين.) |ثم خرج.",
                "زار الرئيس المدينة (وكانت مغلقة) ثم عاد. |ولم يتحدث.",
                "العنوان desk@example.org. |والموقع www.example.org/a.b ثابت.",
                "1. النقطة الأولى. |2. النقطة الثانية.",
                "جاء في البيان: ١. تقاسم المياه. |٢. بيع القمح.",
                "١) النقطة الأولى. |٢) النقطة الثانية.",
                "١) مياه الحوض |٢) قمح الشمال |٣) خط القطار",
                "• المياه أولاً |• ثم القمح",
                "قال: «لا». |فأجابه: «نعم».",
                "«هذا اتفاق جديد». |بهذا بدأ الوزير كلمته.",
                "وقف الحضور.‏ |ثم صفقوا.",
                "في عام 1439 هـ. |وافق ذلك بداية الصيف.",
                "ارتفع السعر 12%. |ولم ترتفع الأجور.",
                "التقى Mr. Orlan بالوفد. |ثم سافر.",
                "ما أجمل المدينة! |قالها ومضى.",
                "جملة بلا نهاية"
            })
    void arabicSentences(String marked) {
        assertSplit(Language.ARABIC, marked.replace("الاجتماع.وبدأ", "الاجتماع.|وبدأ"));
    }

    private static void assertSplit(Language language, String marked) {
        List<String> wanted = Arrays.asList(marked.split("\\|"));
        assertThat(Sentences.of(marked.replace("|", ""), language)).isEqualTo(wanted);
    }

    @Test
    void sentencesPutTogetherAreTheText() {
        String[] pieces = {
            "ا",
            "وقال",
            "A",
            "b",
            "Mr",
            ".",
            "!",
            "؟",
            "…",
            " ",
            "  ",
            "\n",
            "\r\n",
            "»",
            "«",
            "\"",
            "7",
            "٧",
            "،",
            "\u200F",
            "\uD83D\uDE00",
            "\uD800",
            "H.E.",
            "(",
            ")",
            "\t",
            "\u00A0",
            "\u2028"
        };
        Random random = new Random(20260314);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            for (Language language : List.of(Language.ENGLISH, Language.ARABIC)) {
                List<String> sentences = Sentences.of(text.toString(), language);
                assertThat(String.join("", sentences)).isEqualTo(text.toString());
                assertThat(sentences).doesNotContain("");
            }
        }
    }

    @Test
    void whatHasNoEndIsReadAllTheSame() {
        String endless = "word ".repeat(40_000);
        assertThat(String.join("", Sentences.of(endless, Language.ENGLISH))).isEqualTo(endless);
        String points = ".".repeat(50_000) + " A";
        assertThat(String.join("", Sentences.of(points, Language.ARABIC))).isEqualTo(points);
    }
}
