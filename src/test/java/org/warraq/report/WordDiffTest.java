package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.ibm.icu.text.BreakIterator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warraq.report.WordDiff.Kind;
import org.warraq.report.WordDiff.Run;

class WordDiffTest {

    @Test
    void anEnglishWordChangesAsAWhole() {
        assertThat(WordDiff.between("They met in Tavira.", "They meet in Tavira."))
                .containsExactly(
                        new Run(Kind.KEPT, "They "),
                        new Run(Kind.REMOVED, "met"),
                        new Run(Kind.ADDED, "meet"),
                        new Run(Kind.KEPT, " in Tavira."));
    }

    @Test
    void anArabicWordChangesWithItsMarks() {
        assertThat(WordDiff.between("هَذَا كِتَابٌ جَدِيدٌ", "هَذَا كِتَابًا جَدِيدٌ"))
                .containsExactly(
                        new Run(Kind.KEPT, "هَذَا "),
                        new Run(Kind.REMOVED, "كِتَابٌ"),
                        new Run(Kind.ADDED, "كِتَابًا"),
                        new Run(Kind.KEPT, " جَدِيدٌ"));
    }

    @Test
    void aMarkPutOnALetterChangesTheWordAndLeavesNoMarkAlone() {
        List<Run> runs = WordDiff.between("المدرس", "المدرّس");
        assertThat(runs).containsExactly(new Run(Kind.REMOVED, "المدرس"), new Run(Kind.ADDED, "المدرّس"));
    }

    @Test
    void noRunEndsInsideAClusterAndBothTextsAreWhole() {
        for (int seed = 0; seed < 20_000; seed++) {
            RandomContents contents = new RandomContents(new Random(seed));
            String before = contents.text();
            String after = contents.text();
            List<Run> runs = WordDiff.between(before, after);
            whole(runs, Kind.ADDED, before);
            whole(runs, Kind.REMOVED, after);
        }
    }

    @Test
    void twoLongTextsThatShareNothingAreComparedAtOnce() {
        String one = words(20_000, "a");
        String other = words(20_000, "b");
        List<Run> runs = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> WordDiff.between(one, other));
        whole(runs, Kind.ADDED, one);
        whole(runs, Kind.REMOVED, other);
    }

    private static String words(int count, String letter) {
        return IntStream.range(0, count).mapToObj(index -> letter + index).collect(Collectors.joining(" "));
    }

    private static void whole(List<Run> runs, Kind without, String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int end = 0;
        for (Run run : runs) {
            if (run.kind() != without) {
                assertThat(text.startsWith(run.text(), end)).as(text).isTrue();
                end += run.text().length();
                assertThat(clusters.isBoundary(end)).as("%s at %d", text, end).isTrue();
            }
        }
        assertThat(end).isEqualTo(text.length());
    }
}
