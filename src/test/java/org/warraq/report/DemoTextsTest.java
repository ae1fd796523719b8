package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warraq.language.Language;
import org.warraq.language.Sentences;

/** The demo newsroom says the same in both languages, and says it in the newsroom's own manner. */
class DemoTextsTest {

    private static final LocalDate FROM = LocalDate.of(2016, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);

    /** Month names of other regions, a digit of another system, marks of another script. */
    private static final Pattern FOREIGN_TO_ARABIC = Pattern.compile("[0-9۰-۹,;?\\u0640]|(?<!\\p{L})[وفبلك]?"
            + "(?:يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)(?!\\p{L})");

    private static final Pattern FOREIGN_TO_ENGLISH = Pattern.compile("[\\p{IsArabic}،؛؟٪\"']");

    static List<DemoReport> reports() {
        return DemoReport.all();
    }

    @Test
    void sixReportsStandInSixPlacesOfTheProcess() {
        assertThat(reports())
                .extracting(DemoReport::stage)
                .containsExactlyInAnyOrder("published", "published", "approve", "review", "returned", "draft");
        assertThat(reports())
                .filteredOn(report -> report.sourceLanguage().equals(Language.ARABIC))
                .hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nobodyHasTwoPartsInOneReport(DemoReport report) {
        assertThat(Set.of("rima", "yusuf")).contains(report.reporter());
        assertThat(Set.of("tariq", "salma", "nadia")).contains(report.translator(), report.reviewer());
        assertThat(Set.of("huda", "edward")).contains(report.editor());
        assertThat(report.translator()).isNotEqualTo(report.reviewer());
        assertThat(report.reason() != null).isEqualTo(report.stage().equals("returned"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void paragraphsStandOppositeEachOther(DemoReport report) {
        assertThat(shape(report.arabic())).isEqualTo(shape(report.english()));
        assertThat(report.english().body()).hasSizeBetween(4, 6);
        assertThat(participants(report.english())).hasSizeBetween(2, 4);
        assertThat(report.pairs()).allSatisfy(pair -> {
            assertThat(pair.english()).isEqualTo(pair.english().strip()).isNotEmpty();
            assertThat(pair.arabic()).isEqualTo(pair.arabic().strip()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void datesAreTheSameAndLieBetween2016And2026(DemoReport report) {
        assertThat(dates(report.arabic())).isEqualTo(dates(report.english()));
        assertThat(dates(report.english())).allSatisfy(date -> assertThat(date).isBetween(FROM, TO));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void numbersAndMonthsAreTheSameInEveryParagraph(DemoReport report) {
        assertThat(report.pairs()).allSatisfy(pair -> {
            assertThat(Figures.numbers(pair.arabic())).isEqualTo(Figures.numbers(pair.english()));
            assertThat(Figures.months(Language.ARABIC, pair.arabic()))
                    .isEqualTo(Figures.months(Language.ENGLISH, pair.english()));
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyParagraphHasAsManySentencesInBothLanguages(DemoReport report) {
        assertThat(report.pairs())
                .allSatisfy(pair -> assertThat(Sentences.of(pair.arabic(), Language.ARABIC))
                        .as(pair.where())
                        .hasSameSizeAs(Sentences.of(pair.english(), Language.ENGLISH)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void backgroundOpensWithItsDate(DemoReport report) {
        report.english()
                .background()
                .forEach(group -> assertThat(opening(group))
                        .startsWith("On " + monthOf(Language.ENGLISH, group) + " " + day(group, "%d, %d,")));
        report.arabic()
                .background()
                .forEach(group -> assertThat(Figures.foldDigits(opening(group)))
                        .startsWith("في " + day(group, "%d " + monthOf(Language.ARABIC, group) + " %d") + "،"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void eachLanguageKeepsToItsOwnDigitsMonthsAndMarks(DemoReport report) {
        assertThat(report.pairs()).allSatisfy(pair -> {
            assertThat(pair.arabic()).doesNotContainPattern(FOREIGN_TO_ARABIC);
            assertThat(pair.english()).doesNotContainPattern(FOREIGN_TO_ENGLISH);
        });
    }

    @Test
    void someBackgroundIsAboutTheMeetingOfAnotherReport() {
        List<LocalDate> meetings =
                reports().stream().map(report -> dates(report.english()).get(0)).toList();
        assertThat(reports().stream().flatMap(report -> report.english().background().stream()))
                .filteredOn(group -> meetings.contains(group.date()))
                .hasSizeGreaterThan(2);
    }

    @Test
    void aWrongDigitOrMonthWouldBeSeen() {
        assertThat(Figures.numbers("٥٥ ألف طن و١٫٨٥ مليون و١٬٢٠٠"))
                .isEqualTo(Figures.numbers("55,000 tonnes, 1.85 million and 1,200"))
                .isNotEqualTo(Figures.numbers("56,000 tonnes, 1.85 million and 1,200"));
        assertThat(Figures.months(Language.ARABIC, "بين أيار وآب")).containsExactly(5, 8);
        assertThat(Figures.months(Language.ENGLISH, "between May and June")).containsExactly(5, 6);
        assertThat("منذ مارس").containsPattern(FOREIGN_TO_ARABIC);
        assertThat("عام 2024").containsPattern(FOREIGN_TO_ARABIC);
    }

    private static String shape(Content content) {
        Stream<Integer> groups =
                content.background().stream().map(group -> group.paragraphs().size());
        return content.body().size() + " " + groups.toList() + " "
                + participants(content).size();
    }

    private static List<Content.Participant> participants(Content content) {
        return Objects.requireNonNull(content.meeting()).participants();
    }

    private static List<LocalDate> dates(Content content) {
        LocalDate meeting = Objects.requireNonNull(content.meeting()).date();
        LocalDate sent = Objects.requireNonNull(content.dateline()).date();
        Stream<LocalDate> earlier = content.background().stream().map(Content.Background::date);
        return Stream.concat(Stream.of(meeting, sent), earlier).toList();
    }

    private static String opening(Content.Background group) {
        return group.paragraphs().get(0).text();
    }

    private static String monthOf(Language language, Content.Background group) {
        return Figures.monthNames(language).get(date(group).getMonthValue() - 1);
    }

    private static String day(Content.Background group, String form) {
        return String.format(
                Locale.ROOT, form, date(group).getDayOfMonth(), date(group).getYear());
    }

    private static LocalDate date(Content.Background group) {
        return Objects.requireNonNull(group.date());
    }
}
