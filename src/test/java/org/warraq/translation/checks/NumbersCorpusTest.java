package org.warraq.translation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warraq.language.Digits;
import org.warraq.language.Language;

/** Figures of the numbers check over pairs that carry numbers, made from templates of our own. */
class NumbersCorpusTest {

    private static final List<String> TEMPLATES = List.of(
            "The port handled %d containers in May.|عالج الميناء %d حاوية في أيار.",
            "At least %d villages lost power on Monday.|انقطعت الكهرباء عن %d قرية على الأقل يوم الاثنين.",
            "The fund will lend Talvia %d million crowns.|سيقرض الصندوق تالفيا %d مليون كرونة.",
            "Exports rose by %d.4 percent.|ارتفعت الصادرات بنسبة %d٫4 في المئة.",
            "About %d thousand people took part.|شارك نحو %d ألف شخص.",
            "The road is %d kilometres long, and 6 bridges cross it.|يبلغ طول الطريق %d كيلومترا وتعبره 6 جسور.",
            "Two ministers signed %d agreements.|وقّع وزيران %d اتفاقية.",
            "In the 1990s the lake lost %d metres.|في تسعينيات القرن الماضي فقدت البحيرة %d مترا.",
            "The session opens at 3:30 p.m. with %d delegates.|تفتتح الجلسة في الساعة 15:30 بحضور %d مندوبا.",
            "Twelve of the %d seats stay empty.|يبقى اثنا عشر من %d مقعدا شاغرا.",
            "Twenty-five ships and %d boats sailed.|أبحرت خمس وعشرون سفينة و%d قاربا.",
            "On 14 March 2024 they counted %d votes.|في 14 آذار/مارس 2024 أحصوا %d صوتا.",
            "The plant cost 1,250,000 crowns and employs %d.|كلّف المصنع 1,250,000 كرونة ويعمل فيه %d.",
            "It took five years and %d engineers.|استغرق الأمر خمس سنوات و%d مهندسا.",
            "They met twice and bought %d pumps.|اجتمعوا مرتين واشتروا %d مضخة.");

    private static final int[] NUMBERS = {17, 26, 38, 45, 59, 64, 73, 82};

    @Test
    void correctPairsAreLeftAloneAndWrongDigitsFound() {
        int pairs = 0;
        List<String> alarms = new ArrayList<>();
        int seeded = 0;
        List<String> missed = new ArrayList<>();
        for (String template : TEMPLATES) {
            String[] sides = template.split("\\|", -1);
            for (int number : NUMBERS) {
                String english = sides[0].replace("%d", "" + number);
                String arabic = sides[1].replace("%d", "" + number);
                String written = number % 2 == 0 ? Figures.written(arabic, '٠') : arabic;
                pairs += 2;
                note(alarms, english, written, found(english, written) || found(written, english, true));
                String wrong = wrong(written, number);
                seeded += 2;
                note(missed, english, wrong, !found(english, wrong));
                note(missed, wrong, english, !found(wrong, english, true));
            }
        }
        System.out.println("numbers: false alarms " + alarms.size() + " in " + pairs + " correct pairs; missed "
                + missed.size() + " of " + seeded + " seeded errors");
        assertThat(pairs).isGreaterThan(200);
        assertThat(alarms.size() * 100).as(alarms.toString()).isLessThanOrEqualTo(pairs * 3);
        assertThat(missed.size() * 100).as(missed.toString()).isLessThanOrEqualTo(seeded * 3);
    }

    private static void note(List<String> notes, String one, String other, boolean noted) {
        if (noted) {
            notes.add(one + " | " + other);
        }
    }

    // Another digit, at a place that moves from number to number.
    private static String wrong(String text, int number) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (Digits.value(text.charAt(i)) >= 0) {
                digits.add(i);
            }
        }
        int at = digits.get(number % digits.size());
        char digit = text.charAt(at);
        int value = Digits.value(digit);
        char zero = (char) (digit - value);
        char other = (char) (zero + (value == 9 ? 1 : value + 1));
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static boolean found(String english, String arabic) {
        return found(english, arabic, false);
    }

    private static boolean found(String source, String target, boolean fromArabic) {
        FoundCollector notes = new FoundCollector("numbers", 100);
        new NumbersCheck()
                .pair(
                        new Text(fromArabic ? Language.ARABIC : Language.ENGLISH, source, true),
                        new Text(fromArabic ? Language.ENGLISH : Language.ARABIC, target, false),
                        notes);
        return !notes.found().isEmpty();
    }
}
