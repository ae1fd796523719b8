package org.warraq.memory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;
import org.warraq.language.Tokens;
import org.warraq.memory.index.KeyFrequencies;
import org.warraq.memory.index.LengthClass;
import org.warraq.memory.index.TextSignature;
import org.warraq.memory.search.MarkSelection.OfClass;

class MarkSelectionTest {

    private static final KeyFrequencies.Counts COUNTS = new KeyFrequencies.Counts(Map.of(), 1, 1_000, 1);

    private static MarkSelection lookup(String text) {
        return new MarkSelection(TextSignature.of(Language.ENGLISH, Tokens.of(Language.ENGLISH, text)), COUNTS);
    }

    private static OfClass ofLength(MarkSelection lookup, int words) {
        return lookup.classes(70).stream()
                .filter(one -> one.lengthClass() == LengthClass.of(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMatchMayLackAsManyTokensAsItHasEdits() {
        OfClass one = ofLength(lookup("bridge river council road harbour garden market winter"), 8);
        assertThat(one.marks()).hasSize(8).doesNotHaveDuplicates();
        assertThat(one.lacking()).isEqualTo(2);
        assertThat(one.least()).isEqualTo(6);
        assertThat(one.leastDistinct()).isEqualTo(6);
    }

    /** To lack the mark of a word that comes four times takes four edits. */
    @Test
    void aWordThatComesOftenCountsAsOften() {
        OfClass one = ofLength(lookup("bridge river bridge road bridge garden bridge winter"), 8);
        assertThat(one.marks()).hasSize(8);
        assertThat(one.distinct().cardinality()).isEqualTo(5);
        assertThat(one.least()).isEqualTo(6);
        assertThat(one.leastDistinct()).isEqualTo(3);
    }

    @Test
    void aTextThatIsToScoreMoreMayLackLess() {
        MarkSelection lookup = lookup("bridge river council road harbour garden market winter");
        OfClass one = ofLength(lookup, 8);
        assertThat(lookup.least(one, 85)).isEqualTo(7);
        assertThat(lookup.least(one, 90)).isEqualTo(8);
        assertThat(lookup.least(ofLength(lookup, 6), 90)).isGreaterThan(8);
    }
}
