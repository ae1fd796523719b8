package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.language.DateMention.Kind;

class DatesTest {

    private static final LocalDate THE_DAY = LocalDate.of(2018, 3, 14);
    private static final MonthDay THE_DAY_OF_A_YEAR = MonthDay.from(THE_DAY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "March 14, 2018",
                "March 14 2018",
                "Mar. 14, 2018",
                "Mar 14, 2018",
                "MARCH 14, 2018",
                "March 14th, 2018",
                "14 March 2018",
                "14 March, 2018",
                "14th March 2018",
                "14th of March 2018",
                "the 14th of March, 2018",
                "March\u00a014,  2018",
                "2018-03-14",
                "14/3/2018",
                "3/14/2018",
                "14.03.2018"
            })
    void englishDateIsReadInEveryFormThatNamesOneDay(String written) {
        assertWholly(written, Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "١٤ آذار ٢٠١٨",
                "14 آذار 2018",
                "۱۴ آذار ۲۰۱۸",
                "14 اذار 2018",
                "14 آذَار 2018",
                "14 آذار، 2018",
                "14 مارس 2018",
                "١٤ من آذار عام ٢٠١٨",
                "14 من شهر مارس من العام 2018",
                "14 آذار/مارس 2018",
                "14 آذار / مارس 2018",
                "14 آذار (مارس) 2018",
                "14 مارس-آذار 2018",
                "14 مارس 2018م",
                "14 مارس لسنة 2018 م",
                "الرابع عشر من آذار 2018",
                "الرابع عشر من مارس عام ٢٠١٨",
                "14/3/2018",
                "١٤‏/٣‏/٢٠١٨",
                "2018/3/14",
                "14-03-2018",
                "2018-03-14"
            })
    void arabicDateIsReadInEveryFormThatNamesOneDay(String written) {
        assertWholly(written, Language.ARABIC);
    }

    @Test
    void everyArabicNameOfAMonthIsThatMonth() {
        String[] months = {
            "كانون الثاني/يناير/جانفي",
            "شباط/فبراير/فيفري",
            "آذار/مارس/اذار",
            "نيسان/أبريل/إبريل/أفريل/ابريل",
            "أيار/مايو/ماي/ايار",
            "حزيران/يونيو/جوان/يونيه",
            "تموز/يوليو/جويلية/يوليه",
            "آب/أغسطس/أوت/اب/اغسطس",
            "أيلول/سبتمبر/ايلول",
            "تشرين الأول/أكتوبر/تشرين الاول/اكتوبر",
            "تشرين الثاني/نوفمبر/تشرين الثانى",
            "كانون الأول/ديسمبر/كانون الاول"
        };
        for (int month = 1; month <= 12; month++) {
            for (String name : months[month - 1].split("/")) {
                assertThat(Dates.at("3 " + name + " 2020", 0, Language.ARABIC))
                        .as(name)
                        .map(DateMention::day)
                        .contains(LocalDate.of(2020, month, 3));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "January,Jan.,1",
        "February,Feb.,2",
        "March,Mar.,3",
        "April,Apr.,4",
        "May,May,5",
        "June,Jun.,6",
        "July,Jul.,7",
        "August,Aug.,8",
        "September,Sept.,9",
        "October,Oct.,10",
        "November,Nov.,11",
        "December,Dec.,12"
    })
    void everyEnglishNameOfAMonthIsThatMonth(String name, String abbreviation, int month) {
        assertThat(Dates.at(name + " 3, 2020", 0, Language.ENGLISH))
                .map(DateMention::day)
                .contains(LocalDate.of(2020, month, 3));
        assertThat(Dates.at("3 " + abbreviation + " 2020", 0, Language.ENGLISH))
                .map(DateMention::day)
                .contains(LocalDate.of(2020, month, 3));
    }

    @Test
    void everyDayOfAMonthIsReadInArabicWords() {
        String[] days = ("الأول،الثاني،الثالث،الرابع،الخامس،السادس،السابع،الثامن،التاسع،العاشر،الحادي عشر،الثاني عشر،"
                        + "الثالث عشر،الرابع عشر،الخامس عشر،السادس عشر،السابع عشر،الثامن عشر،التاسع عشر،العشرين،"
                        + "الحادي والعشرين،الثاني والعشرين،الثالث والعشرين،الرابع والعشرين،الخامس والعشرين،"
                        + "السادس والعشرين،السابع والعشرين،الثامن والعشرين،التاسع والعشرين،الثلاثين،الحادي والثلاثين")
                .split("،");
        assertThat(days).hasSize(31);
        for (int day = 1; day <= 31; day++) {
            assertThat(Dates.at(days[day - 1] + " من آذار ٢٠١٨", 0, Language.ARABIC))
                    .as(days[day - 1])
                    .map(DateMention::day)
                    .contains(LocalDate.of(2018, 3, day));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"February 30, 2018", "February 29, 2018", "April 31, 2020", "0 March 2018", "2018-13-01"})
    void dayTheCalendarLacksIsNoDate(String written) {
        assertThat(Dates.at(written, 0, Language.ENGLISH)).isEmpty();
        assertKind(written, Language.ENGLISH, Kind.IMPOSSIBLE);
    }

    @Test
    void leapDayIsADateInALeapYear() {
        assertThat(Dates.at("February 29, 2020", 0, Language.ENGLISH))
                .map(DateMention::day)
                .contains(LocalDate.of(2020, 2, 29));
    }

    @Test
    void twoNamesOfDifferentMonthsAreNoDate() {
        assertThat(Dates.at("14 آذار/أبريل 2018", 0, Language.ARABIC)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "March 2018",
                "Marching 14, 2018",
                "March 14a",
                "14 Marchers",
                "114 March 2018",
                "May the ministers",
                "14 ministers",
                "2018",
                "",
                "March"
            })
    void otherWordsAndNumbersAreNoDate(String written) {
        assertThat(Dates.mentionAt(written, 0, Language.ENGLISH)).isEmpty();
    }

    @Test
    void dayAndMonthAloneAreNoWholeDate() {
        assertThat(Dates.at("March 14, the ministers", 0, Language.ENGLISH)).isEmpty();
        assertThat(Dates.mentionAt("March 14, the ministers", 0, Language.ENGLISH))
                .contains(new DateMention(Kind.WITHOUT_YEAR, null, THE_DAY_OF_A_YEAR, 0, 8));
        assertThat(Dates.mentionAt("١٤ آذار، بحث", 0, Language.ARABIC))
                .contains(new DateMention(Kind.WITHOUT_YEAR, null, THE_DAY_OF_A_YEAR, 0, 7));
    }

    @Test
    void aNumberThatIsNoYearIsNotTakenForOne() {
        assertThat(Dates.mentionAt("March 14, 1500 people", 0, Language.ENGLISH))
                .contains(new DateMention(Kind.WITHOUT_YEAR, null, THE_DAY_OF_A_YEAR, 0, 8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|March 14-16, 2018", "en|March 14 and 15, 2018", "en|14–16 March 2018", "ar|14 و15 آذار 2018"})
    void severalDaysBeginWithTheFirst(String language, String written) {
        assertThat(Dates.at(written, 0, Language.of(language))).isEmpty();
        assertThat(Dates.mentionAt(written, 0, Language.of(language)))
                .contains(new DateMention(Kind.SPAN, THE_DAY, THE_DAY_OF_A_YEAR, 0, written.length()));
    }

    @Test
    void figuresWithTwoReadingsAreADateInArabicOnly() {
        assertKind("3/4/2018", Language.ENGLISH, Kind.AMBIGUOUS);
        assertThat(Dates.at("3/4/2018", 0, Language.ARABIC))
                .map(DateMention::day)
                .contains(LocalDate.of(2018, 4, 3));
    }

    @Test
    void dateIsFoundAtItsPlaceAndNowhereElse() {
        String text = "On March 14, 2018, they met";
        assertThat(Dates.at(text, 3, Language.ENGLISH))
                .contains(new DateMention(Kind.COMPLETE, THE_DAY, THE_DAY_OF_A_YEAR, 3, 17));
        assertThat(Dates.at(text, 0, Language.ENGLISH)).isEmpty();
        assertThat(Dates.mentionAt("114 March 2018", 1, Language.ENGLISH)).isEmpty();
    }

    @Test
    void offsetsSurviveEarlierCharactersOutsideTheBasicPlane() {
        String text = "😀 في ١٤ آذار ٢٠١٨، التقى";
        int start = text.indexOf('١');
        assertThat(Dates.at(text, start, Language.ARABIC))
                .contains(new DateMention(Kind.COMPLETE, THE_DAY, THE_DAY_OF_A_YEAR, start, text.indexOf('،')));
    }

    @Test
    void weekdayEndsBehindItsName() {
        assertThat(Weekdays.end("on Tuesday, March", 3, Language.ENGLISH)).isEqualTo(10);
        assertThat(Weekdays.end("Wed. March", 0, Language.ENGLISH)).isEqualTo(4);
        assertThat(Weekdays.end("الأربعاء ١٤ آذار", 0, Language.ARABIC)).isEqualTo(8);
        assertThat(Weekdays.end("Monde", 0, Language.ENGLISH)).isEqualTo(-1);
    }

    private static void assertWholly(String written, Language language) {
        assertThat(Dates.at(written, 0, language))
                .contains(new DateMention(Kind.COMPLETE, THE_DAY, THE_DAY_OF_A_YEAR, 0, written.length()));
    }

    private static void assertKind(String written, Language language, Kind kind) {
        assertThat(Dates.mentionAt(written, 0, language)).map(DateMention::kind).contains(kind);
    }
}
