package org.warraq.translation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Content.Meeting;
import org.warraq.report.Content.Participant;
import org.warraq.translation.Segment;

/** What was translated of a participant stays theirs, wherever they stand. */
class ParticipantOrderTest {

    private static final Language EN = Language.of("en");
    private static final UUID RANA = new UUID(0, 1);
    private static final UUID OMAR = new UUID(0, 2);

    private static Participant one(String name, @Nullable UUID record) {
        return new Participant(name, "Minister", record);
    }

    private static Content met(Participant... people) {
        return Content.EMPTY.withMeeting(new Meeting(null, null, List.of(people)));
    }

    private static List<Segment> segments(Content source) {
        return new Segmentation(EN, List.of())
                .of(source).stream().map(Segment::open).toList();
    }

    /** The segment of each text that was there before, by the place where it stands after. */
    private static Map<String, String> after(Content before, Content now) {
        List<Segment> old = segments(before);
        List<Segment> known = ParticipantOrder.follow(old, now, () -> List.of(before));
        List<Segment> aligned = new ArrayList<>(
                Alignment.of(known, new Segmentation(EN, known).of(now), false).segments());
        Map<UUID, String> were = old.stream().collect(Collectors.toMap(Segment::id, Segment::paragraphId));
        return aligned.stream()
                .filter(segment -> were.containsKey(segment.id()))
                .collect(Collectors.toMap(Segment::paragraphId, segment -> were.get(segment.id())));
    }

    private static String name(int index) {
        return "meeting.participants." + index + ".name";
    }

    private static String title(int index) {
        return "meeting.participants." + index + ".title";
    }

    @Test
    void whoChangePlacesKeepEachTheirTitle() {
        assertThat(after(
                        met(one("Rana Sabri", null), one("Omar Hadi", null)),
                        met(one("Omar Hadi", null), one("Rana Sabri", null))))
                .isEqualTo(Map.of(name(0), name(1), title(0), title(1), name(1), name(0), title(1), title(0)));
    }

    @Test
    void aRecordIsFollowedThroughAnotherSpelling() {
        assertThat(after(
                        met(one("Rana Sabri", RANA), one("Omar Hadi", OMAR)),
                        met(one("Omar Hady", OMAR), one("Rana Sabry", RANA))))
                .containsEntry(title(0), title(1))
                .containsEntry(title(1), title(0))
                .containsEntry(name(0), name(1));
    }

    @Test
    void twoOfOneNameAreToldApartByTheirRecords() {
        assertThat(after(
                        met(one("A. Salem", RANA), one("A. Salem", OMAR)),
                        met(one("A. Salem", OMAR), one("A. Salem", RANA))))
                .hasSize(4);
    }

    @Test
    void whoeverComesBetweenMovesTheOthersOn() {
        assertThat(after(
                        met(one("Rana Sabri", null), one("Omar Hadi", null)),
                        met(one("Lina Aziz", null), one("Rana Sabri", null), one("Omar Hadi", null))))
                .isEqualTo(Map.of(name(1), name(0), title(1), title(0), name(2), name(1), title(2), title(1)));
    }

    @Test
    void whoeverIsGoneLeavesNothingToWhoeverStandsThere() {
        Map<String, String> after =
                after(met(one("Rana Sabri", RANA), one("Omar Hadi", OMAR)), met(one("Omar Hadi", OMAR)));
        assertThat(after).isEqualTo(Map.of(name(0), name(1), title(0), title(1)));
    }

    @Test
    void anotherSpellingInTheSamePlaceIsTheSamePerson() {
        assertThat(after(met(one("Rana Sabri", null)), met(one("Rana Sabry", null))))
                .containsKeys(name(0), title(0));
    }

    @Test
    void whereNobodyMovedNothingEarlierIsAskedFor() {
        Content same = met(one("Rana Sabri", null));
        List<Segment> segments = segments(same);
        assertThat(ParticipantOrder.follow(segments, same, () -> {
                    throw new AssertionError("asked for");
                }))
                .isSameAs(segments);
    }
}
