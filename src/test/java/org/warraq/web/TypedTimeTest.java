package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.people.Refusal;

class TypedTimeTest {

    private static final String[] ZONES = {
        "America/New_York",
        "Europe/Berlin",
        "Asia/Baghdad",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "America/Asuncion",
        "Africa/Cairo",
        "Asia/Kathmandu",
        "Pacific/Apia",
        "UTC",
        "+03:00",
        "GMT-5"
    };

    private static final IcuMessages MESSAGES = new IcuMessages();
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static TypedTime read(String text, String zone) {
        return TypedTime.of(new TimeInput(text, "", null), ZoneId.of(zone));
    }

    private static TimeField field(
            String zone, @Nullable Instant stored, @Nullable Map<String, String> typed, String language) {
        Times times = new Times(MESSAGES, () -> ZoneId.of(zone));
        return new TimeFields(times, MESSAGES).of("embargo", stored, typed, Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-07-01T18:00, 2026-07-01T22:00:00Z",
        "America/New_York, 2026-12-01T18:00, 2026-12-01T23:00:00Z",
        "Europe/Berlin, 2026-07-01T18:00, 2026-07-01T16:00:00Z",
        "Europe/Berlin, 2026-12-01T18:00, 2026-12-01T17:00:00Z",
        "Asia/Baghdad, 2026-07-01T18:00, 2026-07-01T15:00:00Z",
        "Asia/Baghdad, 2026-12-01T18:00, 2026-12-01T15:00:00Z",
        "Australia/Lord_Howe, 2026-07-01T18:00, 2026-07-01T07:30:00Z",
        "Australia/Lord_Howe, 2026-12-01T18:00, 2026-12-01T07:00:00Z",
        "UTC, 2026-07-01T18:00, 2026-07-01T18:00:00Z",
        "+03:00, 2026-07-01T18:00:30, 2026-07-01T15:00:30Z",
        "America/New_York, ' 2026-07-01T18:00 ', 2026-07-01T22:00:00Z",
    })
    void timeIsThatOfTheNewsroomsClockInBothSeasons(String zone, String text, Instant at) {
        TimeInput input = TimeInput.of(Map.of("embargo", text), "embargo");
        assertThat(TypedTime.of(input, ZoneId.of(zone))).isEqualTo(new TypedTime.Resolved(at));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08T02:30, 02:00, 03:00",
        "Europe/Berlin, 2026-03-29T02:00, 02:00, 03:00",
        "Australia/Lord_Howe, 2026-10-04T02:15, 02:00, 02:30",
        "America/Asuncion, 2023-10-01T00:00, 00:00, 01:00",
        "Africa/Cairo, 2024-04-26T00:59, 00:00, 01:00",
    })
    void timeThatTheClocksLeftOutIsRefusedWithWhatTheyDo(String zone, String text, String from, String to) {
        assertThat(read(text, zone)).isInstanceOf(TypedTime.InGap.class);
        assertThatThrownBy(() -> read(text, zone).orRefuse("embargoUntil"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    Refusal.FieldError error = refusal.fields().get(0);
                    assertThat(error.field()).isEqualTo("embargoUntil");
                    assertThat(MESSAGES.getMessage(
                                    "refusal." + error.reason(),
                                    error.arguments().toArray(),
                                    Locale.ENGLISH))
                            .contains(zone, text.substring(11), " from " + from + " to " + to);
                });
    }

    @Test
    void dayThatTheClocksLeftOutIsNamedWithItsDate() {
        TypedTime read = read("2011-12-30T12:00", "Pacific/Apia");
        Refusal.FieldError error = read.problem("embargo").orElseThrow();
        Object[] arguments = error.arguments().toArray();
        assertThat(MESSAGES.getMessage("refusal." + error.reason(), arguments, Locale.ENGLISH))
                .isEqualTo(
                        "The time 30 December 2011, 12:00 does not exist in Pacific/Apia: the clocks go forward there"
                                + " from 30 December 2011, 00:00 to 31 December 2011, 00:00. Choose another time.");
        assertThat(MESSAGES.getMessage("refusal." + error.reason(), arguments, Locale.forLanguageTag("ar")))
                .contains("٣٠ كانون الأول ٢٠١١، ١٢:٠٠", "\u2068Pacific/Apia\u2069", "تُقدَّم الساعة");
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-11-01T01:30, -04:00, 2026-11-01T05:30:00Z, -05:00, 2026-11-01T06:30:00Z",
        "Europe/Berlin, 2026-10-25T02:59, +02:00, 2026-10-25T00:59:00Z, +01:00, 2026-10-25T01:59:00Z",
        "Australia/Lord_Howe, 2026-04-05T01:45, +11:00, 2026-04-04T14:45:00Z, +10:30, 2026-04-04T15:15:00Z",
        "America/Asuncion, 2024-03-23T23:10, -03:00, 2024-03-24T02:10:00Z, -04:00, 2024-03-24T03:10:00Z",
        "Africa/Cairo, 2024-10-31T23:00, +03:00, 2024-10-31T20:00:00Z, +02:00, 2024-10-31T21:00:00Z",
    })
    void timeThatComesTwiceIsAskedForAndTakenAsChosen(
            String zone, String text, String first, Instant earlier, String second, Instant later) {
        assertThat(read(text, zone)).isInstanceOf(TypedTime.InOverlap.class);
        assertThatThrownBy(() -> read(text, zone).orRefuse("embargoUntil")).hasMessageContaining("time-in-overlap");
        TimeField asked = field(zone, null, Map.of("embargo", text), "en");
        assertThat(asked.text()).isEqualTo(text);
        assertThat(asked.choices())
                .extracting(TimeField.OffsetChoice::value)
                .containsExactly(text + first, text + second);
        assertThat(asked.choices()).noneMatch(TimeField.OffsetChoice::chosen);
        assertThat(chosen(text, text + first, zone)).isEqualTo(new TypedTime.Resolved(earlier));
        assertThat(chosen(text, text + second, zone)).isEqualTo(new TypedTime.Resolved(later));
    }

    private static TypedTime chosen(String text, String choice, String zone) {
        return TypedTime.of(new TimeInput(text, choice, null), ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01T01:30+02:00", // of another zone
                "2027-11-07T01:30-04:00", // of another night
                "-04:00",
                "the first"
            })
    void choiceThatIsNotOneOfTheTwoChoosesNothing(String choice) {
        assertThat(chosen("2026-11-01T01:30", choice, "America/New_York")).isInstanceOf(TypedTime.InOverlap.class);
        assertThat(chosen("2026-07-01T18:00", choice, "America/New_York"))
                .isEqualTo(new TypedTime.Resolved(Instant.parse("2026-07-01T22:00:00Z")));
    }

    static Stream<String> zones() {
        return Stream.of(ZONES);
    }

    // Over every quarter of an hour around each change of two years, and seconds besides.
    @ParameterizedTest
    @MethodSource("zones")
    void whatIsShownAndSentBackUntouchedIsTheSameInstant(String zone) {
        ZoneId of = ZoneId.of(zone);
        Instant at = Instant.parse("2023-01-01T00:00:00.123456Z");
        Instant end = Instant.parse("2027-01-01T00:00:00Z");
        while (at.isBefore(end)) {
            assertThat(sentBack(field(zone, at, null, "en"), of)).isEqualTo(new TypedTime.Resolved(at));
            at = near(at, of) ? at.plusSeconds(900) : at.plusSeconds(86_400);
        }
    }

    private static boolean near(Instant at, ZoneId zone) {
        return !zone.getRules()
                .getOffset(at.minusSeconds(90_000))
                .equals(zone.getRules().getOffset(at.plusSeconds(90_000)));
    }

    /** As a browser would: the field, the radio button that is on, the hidden field. */
    private static TypedTime sentBack(TimeField field, ZoneId zone) {
        String chosen = field.choices().stream()
                .filter(TimeField.OffsetChoice::chosen)
                .map(TimeField.OffsetChoice::value)
                .findFirst()
                .orElse("");
        Map<String, String> sent = Map.of("t", field.text(), "t-offset", chosen, "t-before", field.before());
        return TypedTime.of(TimeInput.of(sent, "t"), zone);
    }

    @Test
    void otherChoiceForAnUntouchedTimeIsAnotherInstant() {
        Instant first = Instant.parse("2026-11-01T05:30:12Z");
        TimeInput second = new TimeInput("2026-11-01T01:30", "2026-11-01T01:30-05:00", first);
        TypedTime read = TypedTime.of(second, NEW_YORK);
        assertThat(read).isEqualTo(new TypedTime.Resolved(Instant.parse("2026-11-01T06:30:00Z")));
        assertThat(second.changes(read.orRefuse("embargo"))).isTrue();
        assertThat(second.changes(first)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59",
                "999999999-01-01T00:00",
                "12026-03-11T14:00",
                "+10000-01-01T00:00",
                "0000-01-01T00:00",
                "-0044-03-15T12:00",
                "0026-03-11T14:00",
                "1899-12-31T00:00",
                "9999-12-31T23:59"
            })
    void yearsThatNobodyMeansAreRefusedInEveryZone(String text) {
        for (String zone : ZONES) {
            assertThat(read(text, zone)).isEqualTo(new TypedTime.OutOfBounds(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tomorrow", "2026-03-11", "2026-03-11T14:00Z", "2026-02-30T10:00", "18:00", "2026-03-11T25:00"})
    void whatIsNoTimeIsRefused(String text) {
        assertThat(read(text, "Europe/Berlin")).isEqualTo(new TypedTime.Unreadable(text));
    }

    @Test
    void emptyFieldIsNoTimeAndNoMistake() {
        assertThat(TypedTime.of(TimeInput.of(Map.of(), "embargo"), NEW_YORK).orRefuse("embargo"))
                .isNull();
        assertThat(TimeInput.of(Map.of("embargo", "  "), "embargo").changes(null))
                .isFalse();
    }

    @Test
    void zoneStandsBesideTheFieldAsItIsAtThatTime() {
        Instant summer = Instant.parse("2026-07-01T22:00:00Z");
        Instant winter = Instant.parse("2026-12-01T23:00:00Z");
        assertThat(field("America/New_York", summer, null, "en").zone()).isEqualTo("America/New_York, UTC−4");
        assertThat(field("America/New_York", winter, null, "en").zone()).isEqualTo("America/New_York, UTC−5");
        assertThat(field("America/New_York", winter, null, "ar").zone())
                .isEqualTo("\u2068America/New_York\u2069، \u2068UTC−5\u2069");
        assertThat(field("Australia/Lord_Howe", summer, null, "en").zone()).isEqualTo("Australia/Lord_Howe, UTC+10:30");
        assertThat(field("UTC", summer, null, "en").zone()).isEqualTo("UTC");
        assertThat(field("+03:00", summer, null, "en").zone()).isEqualTo("UTC+3");
        assertThat(field("Asia/Baghdad", null, null, "en").zone()).isEqualTo("Asia/Baghdad, UTC+3");
    }

    @Test
    void twoMomentsAreTellableByTheirSeasonInBothLanguages() {
        Map<String, String> typed = Map.of("embargo", "2026-11-01T01:30");
        assertThat(field("America/New_York", null, typed, "en").choices())
                .extracting(TimeField.OffsetChoice::label)
                .containsExactly("The first: summer time, UTC−4", "The second: standard time, UTC−5");
        assertThat(field("America/New_York", null, typed, "ar").choices())
                .extracting(TimeField.OffsetChoice::label)
                .containsExactly(
                        "الأوّل: بالتوقيت الصيفي، \u2068UTC−4\u2069", "الثاني: بالتوقيت الشتوي، \u2068UTC−5\u2069");
        // Caracas once went back by half an hour, for no season.
        assertThat(field("America/Caracas", null, Map.of("embargo", "2007-12-09T02:45"), "en")
                        .choices())
                .extracting(TimeField.OffsetChoice::label)
                .containsExactly("The first: UTC−4", "The second: UTC−4:30");
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
        "Europe/Berlin, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "Africa/Cairo, 2024-04-26, 2024-04-25T22:00:00Z, 2024-04-26T21:00:00Z",
        "America/Asuncion, 2023-10-01, 2023-10-01T04:00:00Z, 2023-10-02T03:00:00Z",
        "UTC, 2026-03-08, 2026-03-08T00:00:00Z, 2026-03-09T00:00:00Z",
    })
    void dayBeginsAndEndsByTheNewsroomsClock(String zone, String text, Instant begins, Instant ends) {
        TypedDay day = TypedDay.of(text);
        assertThat(day.begins(ZoneId.of(zone))).isEqualTo(begins);
        assertThat(day.ends(ZoneId.of(zone))).isEqualTo(ends);
    }

    @ParameterizedTest
    @CsvSource({
        "+999999999-12-31, date-out-of-bounds",
        "12026-03-11, date-out-of-bounds",
        "0000-01-01, date-out-of-bounds",
        "yesterday, not-a-date",
        "2026-02-30, not-a-date",
    })
    void dayThatIsNoneBoundsNothing(String text, String reason) {
        TypedDay day = TypedDay.of(text);
        assertThat(day.wrong()).isEqualTo(reason);
        assertThat(day.begins(NEW_YORK)).isNull();
        assertThat(day.ends(NEW_YORK)).isNull();
        assertThat(day.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void momentIsSaidAsTheFieldShowsIt(String zone) {
        Times times = new Times(MESSAGES, () -> ZoneId.of(zone));
        for (String at : new String[] {"2026-07-01T22:00:00Z", "2026-12-01T23:45:00Z", "1901-05-06T07:08:00Z"}) {
            Instant moment = Instant.parse(at);
            String text = TimeInput.shown(moment, ZoneId.of(zone)).text();
            assertThat(times.moment(moment, Locale.ENGLISH)).endsWith(text.substring(11));
            assertThat(times.moment(moment, Locale.ENGLISH))
                    .startsWith(LocalDateTime.parse(text).getDayOfMonth() + " ");
        }
    }

    @Test
    void momentInTheHourThatComesTwiceIsSaidWithItsOffset() {
        Times times = new Times(MESSAGES, () -> NEW_YORK);
        assertThat(times.moment(Instant.parse("2026-11-01T05:30:00Z"), Locale.ENGLISH))
                .isEqualTo("1 November 2026, 01:30 (UTC−4)");
        assertThat(times.moment(Instant.parse("2026-11-01T06:30:00Z"), Locale.ENGLISH))
                .isEqualTo("1 November 2026, 01:30 (UTC−5)");
        assertThat(times.zonedMoment(Instant.parse("2026-07-01T22:00:00Z"), Locale.ENGLISH))
                .isEqualTo("1 July 2026, 18:00 (America/New_York, UTC−4)");
    }

    @Test
    void attributeHasThousandthsOfASecondAtMost() {
        Times times = new Times(MESSAGES, () -> NEW_YORK);
        assertThat(times.datetime(Instant.parse("2026-11-01T05:30:12.123456Z"))).isEqualTo("2026-11-01T05:30:12.123Z");
        assertThat(times.datetime(Instant.parse("2026-11-01T05:30:12.000456Z"))).isEqualTo("2026-11-01T05:30:12Z");
        assertThat(times.datetime(java.time.LocalDate.of(2026, 3, 11))).isEqualTo("2026-03-11");
        assertThat(times.datetime(null)).isNull();
    }
}
