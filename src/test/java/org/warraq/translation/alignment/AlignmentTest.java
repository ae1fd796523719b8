package org.warraq.translation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.translation.Origin;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.translation.SourcePiece;

class AlignmentTest {

    private static final String MET = "The ministers met in Tel Nawras on Tuesday.";
    private static final String AGREED = "They agreed on a quota of 18,000 tonnes.";
    private static final String RETURN = "They will meet again in Oskarna in the autumn.";

    @Test
    void exactlyTheChangedSentenceIsReopenedAndKeepsItsTranslation() {
        List<Segment> before = reviewed(p("p1", MET), p("p1", AGREED), p("p2", RETURN));
        String changed = "They agreed on a quota of 19,000 tonnes.";
        List<Segment> after = align(before, List.of(p("p1", MET), p("p1", changed), p("p2", RETURN)))
                .segments();
        assertThat(after)
                .extracting(Segment::state)
                .containsExactly(SegmentState.REVIEWED, SegmentState.OPEN, SegmentState.REVIEWED);
        assertThat(after).extracting(Segment::id).isEqualTo(ids(before));
        assertThat(after.get(1).target()).isEqualTo(before.get(1).target());
        assertThat(after.get(1).stale()).isTrue();
        assertThat(after.get(1).sourceDiff())
                .anySatisfy(run -> assertThat(run.text()).contains("19"));
        assertThat(after).extracting(Segment::contextChanged).containsExactly(true, false, true);
    }

    @Test
    void aChangeThatIsTakenBackGivesTheApprovalBack() {
        List<Segment> before = reviewed(p("p1", MET), p("p1", AGREED));
        List<Segment> changed =
                align(before, List.of(p("p1", MET), p("p1", "Nobody knows."))).segments();
        List<Segment> again =
                align(changed, List.of(p("p1", MET), p("p1", "No one knows."))).segments();
        assertThat(again.get(1).earlierSource()).isEqualTo(AGREED);
        List<Segment> back =
                align(again, List.of(p("p1", MET), p("p1", AGREED))).segments();
        assertThat(back.get(1).state()).isEqualTo(SegmentState.REVIEWED);
        assertThat(back.get(1).stale()).isFalse();
        assertThat(back.get(1).sourceDiff()).isEmpty();
    }

    @Test
    void aMovedParagraphKeepsItsApprovalAndSaysThatItsContextChanged() {
        List<Segment> before = reviewed(p("p1", MET), p("p2", AGREED), p("p3", RETURN));
        List<Segment> after = align(before, List.of(p("p3", RETURN), p("p1", MET), p("p2", AGREED)))
                .segments();
        assertThat(after).allSatisfy(one -> assertThat(one.state()).isEqualTo(SegmentState.REVIEWED));
        assertThat(after)
                .extracting(Segment::target)
                .containsExactly(
                        before.get(2).target(),
                        before.get(0).target(),
                        before.get(1).target());
        assertThat(after.get(0).contextChanged()).isTrue();
    }

    @Test
    void aMovedAndChangedSentenceIsFoundByItsParagraph() {
        List<Segment> before = reviewed(p("p1", MET), p("p2", AGREED), p("p3", RETURN));
        List<Segment> after = align(
                        before, List.of(p("p3", "They will not meet again."), p("p1", MET), p("p2", AGREED)))
                .segments();
        assertThat(after.get(0).id()).isEqualTo(before.get(2).id());
        assertThat(after.get(0).state()).isEqualTo(SegmentState.OPEN);
        assertThat(after.get(0).target()).isEqualTo(before.get(2).target());
    }

    @Test
    void ofTwoSentencesMadeOneBothTranslationsAreKept() {
        List<Segment> before = reviewed(p("p1", MET), p("p1", AGREED), p("p1", RETURN));
        String one = "The ministers met in Tel Nawras on Tuesday and agreed on a quota of 18,000 tonnes.";
        Alignment.Aligned aligned = align(before, List.of(p("p1", one), p("p1", RETURN)));
        Segment joined = aligned.segments().get(0);
        assertThat(joined.target())
                .isEqualTo(before.get(0).target() + " " + before.get(1).target());
        assertThat(joined.state()).isEqualTo(SegmentState.OPEN);
        assertThat(joined.earlierSource()).isEqualTo(MET + " " + AGREED);
        assertThat(aligned.removed()).isEmpty();
    }

    @Test
    void ofOneSentenceMadeTwoTheFirstKeepsTheTranslation() {
        List<Segment> before = reviewed(p("p1", MET + " " + AGREED), p("p1", RETURN));
        List<Segment> after = align(before, List.of(p("p1", MET), p("p1", AGREED), p("p1", RETURN)))
                .segments();
        assertThat(after.get(0).target()).isEqualTo(before.get(0).target());
        assertThat(after)
                .extracting(Segment::state)
                .containsExactly(SegmentState.OPEN, SegmentState.OPEN, SegmentState.REVIEWED);
    }

    @Test
    void participantsFollowTheirNamesWhenOneIsPutBeforeThem() {
        List<Segment> before = reviewed(
                p("meeting.participants.0.name", "Lama al-Sanawbari"),
                p("meeting.participants.0.title", "Minister"),
                p("p1", MET));
        List<Segment> after = align(
                        before,
                        List.of(
                                p("meeting.participants.0.name", "Zahir al-Muharib"),
                                p("meeting.participants.0.title", "Minister"),
                                p("meeting.participants.1.name", "Lama al-Sanawbari"),
                                p("meeting.participants.1.title", "Minister"),
                                p("p1", MET)))
                .segments();
        assertThat(after.get(2).id()).isEqualTo(before.get(0).id());
        assertThat(after.get(2).state()).isEqualTo(SegmentState.REVIEWED);
        assertThat(after.get(0).state()).isEqualTo(SegmentState.OPEN);
        assertThat(after.get(4).contextChanged()).isFalse();
    }

    /** Whatever is done to a source, a sentence that survives keeps its translation, and none is lost. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyTargetWhoseSentenceSurvivesIsKept(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 150; run++) {
            List<SourcePiece> source = source(random, 1 + random.nextInt(12));
            List<Segment> segments = translated(align(List.of(), source).segments());
            for (int edit = 0; edit < 4; edit++) {
                List<SourcePiece> edited = edited(random, source);
                Alignment.Aligned aligned = align(segments, edited);
                assertKept(segments, edited, aligned);
                source = edited;
                segments = translated(aligned.segments());
            }
        }
    }

    private static void assertKept(List<Segment> before, List<SourcePiece> source, Alignment.Aligned aligned) {
        assertThat(aligned.segments()).extracting(Segment::piece).isEqualTo(source);
        Map<String, Long> had = counted(before);
        Map<String, Long> has = counted(aligned.segments());
        Map<String, Long> kept = counted(aligned.segments().stream()
                .filter(one -> one.target().equals("=" + one.source()) && one.state() == SegmentState.REVIEWED)
                .toList());
        has.forEach((key, number) ->
                assertThat(kept.getOrDefault(key, 0L)).as(key).isEqualTo(Math.min(number, had.getOrDefault(key, 0L))));
        // nothing written is anywhere but in the text or among what was removed
        List<Segment> found = Stream.concat(aligned.segments().stream(), aligned.removed().stream())
                .toList();
        assertThat(before)
                .allSatisfy(one -> assertThat(found)
                        .anySatisfy(other -> assertThat(other.target()).contains(one.target())));
    }

    private static Alignment.Aligned align(List<Segment> before, List<SourcePiece> source) {
        return Alignment.of(before, source, false);
    }

    private static Map<String, Long> counted(List<Segment> segments) {
        return segments.stream()
                .collect(Collectors.groupingBy(one -> one.piece().kind() + one.source(), Collectors.counting()));
    }

    private static List<Segment> translated(List<Segment> segments) {
        return segments.stream().map(one -> reviewed(one.piece(), one.id())).toList();
    }

    private static List<SourcePiece> source(Random random, int size) {
        List<SourcePiece> source = new ArrayList<>(List.of(p("headline", sentence(random))));
        for (int i = 0; i < size; i++) {
            source.add(p("p" + random.nextInt(4), sentence(random)));
        }
        source.subList(1, source.size()).sort(java.util.Comparator.comparing(SourcePiece::paragraphId));
        return source;
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder("S");
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            sentence.append(' ').append((char) ('a' + random.nextInt(6)));
        }
        return sentence + ".";
    }

    private static List<SourcePiece> edited(Random random, List<SourcePiece> source) {
        List<SourcePiece> edited = new ArrayList<>(source.subList(1, source.size()));
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int at = random.nextInt(edited.size() + 1);
            switch (random.nextInt(5)) {
                case 0 -> edited.add(at, p("p" + random.nextInt(6), sentence(random)));
                case 1 -> edited.remove(edited.isEmpty() ? null : edited.get(at % edited.size()));
                case 2 -> java.util.Collections.rotate(edited, at);
                case 3 ->
                    edited.replaceAll(one -> random.nextInt(5) > 0 ? one : p(one.paragraphId(), sentence(random)));
                default -> edited.replaceAll(one -> random.nextInt(5) > 0 ? one : p("p9", one.source()));
            }
        }
        edited.add(0, source.get(0));
        return edited;
    }

    private static SourcePiece p(String paragraph, String source) {
        return new SourcePiece(paragraph, source, " ");
    }

    private static List<Object> ids(List<Segment> segments) {
        return segments.stream().map(one -> (Object) one.id()).toList();
    }

    private static List<Segment> reviewed(SourcePiece... pieces) {
        return Arrays.stream(pieces)
                .map(piece -> reviewed(piece, java.util.UUID.randomUUID()))
                .toList();
    }

    private static Segment reviewed(SourcePiece piece, java.util.UUID id) {
        return new Segment(
                Objects.requireNonNull(id),
                piece.paragraphId(),
                piece.source(),
                piece.gap(),
                null,
                "=" + piece.source(),
                SegmentState.REVIEWED,
                false,
                false,
                false,
                null,
                Origin.HUMAN,
                null,
                "tariq",
                1);
    }
}
