package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.warraq.report.FollowedWords.Anchor;
import org.warraq.report.TextPlaces.Place;
import org.warraq.report.TextPlaces.Text;

/** Words that something was said about are found where they went, or nowhere. */
class TextPlacesTest {

    private static final int EDITS = 2_000;
    private static final int EDITS_OF_A_TEXT = 8;
    private static final int ANCHORS = 20;

    /** @param parts names and texts in turn */
    private static Map<String, String> text(String... parts) {
        Map<String, String> text = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            text.put(parts[i], parts[i + 1]);
        }
        return text;
    }

    private static Place at(Map<String, String> text, String part, String words) {
        int start = text.getOrDefault(part, "").indexOf(words);
        return new Place(part, start, start + words.length());
    }

    private static TextPlaces places(Map<String, String> before, Map<String, String> after) {
        return new TextPlaces(new Text(before), new Text(after));
    }

    private static Optional<Place> find(
            Map<String, String> before, String part, String words, Map<String, String> after) {
        return places(before, after).find(at(before, part, words));
    }

    private static final Map<String, String> BEFORE = text(
            "p1",
            "The ministers met in Sarwan. They spoke of water.",
            "p2",
            "The talks go on; «a first step», it said.");

    @Test
    void theyAreFoundInWhatTheirParagraphWasSplitInto() {
        Map<String, String> after =
                text("p1", "The ministers met in Sarwan.", "p9", "They spoke of water.", "p2", BEFORE.get("p2") + "");
        assertThat(find(BEFORE, "p1", "spoke of water", after)).contains(at(after, "p9", "spoke of water"));
        assertThat(find(BEFORE, "p1", "ministers met", after)).contains(at(after, "p1", "ministers met"));
        assertThat(find(BEFORE, "p1", "Sarwan. They", after)).isEmpty();
    }

    @Test
    void theyAreFoundInWhatTheirParagraphWasJoinedToAndInWhatItIsMovedTo() {
        Map<String, String> joined = text("p1", BEFORE.get("p1") + " " + BEFORE.get("p2"));
        assertThat(find(BEFORE, "p2", "«a first step»", joined)).contains(at(joined, "p1", "«a first step»"));
        assertThat(find(BEFORE, "p2", "first st", joined)).contains(at(joined, "p1", "first st"));
        Map<String, String> moved = text("p2", "So: the talks go on; «a first step».", "p1", BEFORE.get("p1") + "");
        assertThat(find(BEFORE, "p2", "«a first step»", moved)).contains(at(moved, "p2", "«a first step»"));
        assertThat(find(BEFORE, "p1", "They", moved)).contains(at(moved, "p1", "They"));
    }

    @Test
    void whatDoesNotStandWholeIsGone() {
        Map<String, String> after = text("p1", "The ministers did not meet in Sarwan.", "p2", BEFORE.get("p2") + "");
        assertThat(find(BEFORE, "p1", "ministers met", after)).isEmpty();
        assertThat(find(BEFORE, "p1", "spoke", after)).isEmpty();
        assertThat(find(BEFORE, "p1", "ministers", after)).contains(at(after, "p1", "ministers"));
        assertThat(find(BEFORE, "p1", "Sarwan.", after)).contains(at(after, "p1", "Sarwan."));
        assertThat(find(BEFORE, "p7", "spoke", after)).isEmpty();
    }

    @Test
    void whereAnotherPlaceWouldDoAsWellTheyAreGone() {
        Map<String, String> before = text("p1", "They met. They talked.");
        Map<String, String> after = text("p1", "They talked.");
        assertThat(find(before, "p1", "They", after)).isEmpty();
        assertThat(places(before, after).find(new Place("p1", 10, 14))).isEmpty();
        assertThat(places(before, after).find(new Place("p1", 15, 21))).contains(new Place("p1", 5, 11));
        Map<String, String> twice = text("p1", "It rained.", "p2", "It rained.");
        assertThat(find(twice, "p1", "rained", text("p2", "It rained."))).isEmpty();
        assertThat(find(twice, "p2", "rained", text("p2", "It rained."))).contains(at(twice, "p2", "rained"));
        assertThat(find(twice, "p2", "rained", text("p8", "It rained.", "p9", "It rained.")))
                .isEmpty();
    }

    @Test
    void repeatedWordsAreToldApartByWhatStandsAroundThem() {
        Map<String, String> before = text("p1", "The minister said no. Later the minister said yes.");
        Map<String, String> after = text("p1", "The minister said never. Later, the minister said yes, twice.");
        assertThat(places(before, after).find(new Place("p1", 32, 40))).contains(new Place("p1", 36, 44));
        assertThat(find(before, "p1", "minister", after)).contains(at(after, "p1", "minister"));
    }

    @Test
    void wordsOnTheirOwnAreKnown() {
        assertThat(new Text(BEFORE).isAlone(at(BEFORE, "p1", "They spoke"))).isTrue();
        assertThat(new Text(BEFORE).isAlone(at(BEFORE, "p1", "The ministers"))).isFalse();
        assertThat(new Text(BEFORE).isAlone(at(BEFORE, "p2", ";"))).isFalse();
    }

    /** Every word stands once: then each anchor is at its words if they stand together, and else it is gone. */
    @Test
    void throughRandomEditsAnAnchorIsAtItsWordsOrGone() {
        Random random = new Random(18);
        AtomicInteger number = new AtomicInteger();
        Supplier<String> unheard = () -> "w" + number.incrementAndGet();
        int placed = 0;
        for (int edits = 0; edits < EDITS; edits += EDITS_OF_A_TEXT) {
            FollowedWords words = new FollowedWords(random, 6, unheard, unheard);
            List<Anchor> anchors = Stream.generate(words::anchor).limit(ANCHORS).toList();
            for (int i = 0; i < EDITS_OF_A_TEXT; i++) {
                words.edit();
                TextPlaces places = places(anchors.get(0).text(), words.text());
                for (Anchor anchor : anchors) {
                    Optional<Place> standing = words.standing(anchor);
                    assertThat(places.find(anchor.place())).isEqualTo(standing);
                    placed += standing.isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(placed).isGreaterThan(EDITS * ANCHORS / 3);
    }

    /** Words repeat, and what is typed is new: then gone is right, another place never. */
    @Test
    void whereWordsRepeatAnAnchorIsNeverElsewhere() {
        Random random = new Random(81);
        AtomicInteger number = new AtomicInteger();
        int placed = 0;
        int standing = 0;
        for (int edits = 0; edits < EDITS; edits += EDITS_OF_A_TEXT) {
            int known = 5 + random.nextInt(150);
            FollowedWords words = new FollowedWords(
                    random, 6, () -> "w" + random.nextInt(known), () -> "new" + number.incrementAndGet());
            List<Anchor> anchors = Stream.generate(words::anchor).limit(ANCHORS).toList();
            for (int i = 0; i < EDITS_OF_A_TEXT; i++) {
                words.edit();
                TextPlaces places = places(anchors.get(0).text(), words.text());
                for (Anchor anchor : anchors) {
                    Optional<Place> found = places.find(anchor.place());
                    assertThat(found).isIn(Optional.empty(), words.standing(anchor));
                    placed += found.isPresent() ? 1 : 0;
                    standing += words.standing(anchor).isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(placed).isGreaterThan(standing / 2);
    }

    @Test
    void aHundredThousandWordsTakeNoTime() {
        Random random = new Random(7);
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        Map<String, String> dull = new LinkedHashMap<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 200; j++) {
                text.append("w").append(random.nextInt(20_000)).append(' ');
            }
            before.put("p" + i, text.toString());
            after.put("p" + (i + 250) % 500, "So " + text);
            dull.put("p" + i, "no ".repeat(200 + i % 2));
        }
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            TextPlaces places = places(before, after);
            before.forEach((part, text) -> places.find(new Place(part, 10, 30)));
            TextPlaces others = places(dull, text("p0", "no ".repeat(100_000)));
            dull.forEach((part, text) ->
                    assertThat(others.find(new Place(part, 3, 5))).isEmpty());
        });
    }
}
