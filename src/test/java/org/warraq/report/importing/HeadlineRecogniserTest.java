package org.warraq.report.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlineRecogniserTest {

    private static final String TEXT = "The ministers of Talvia met today, a spokesman said.";

    @Test
    void firstShortLineIsTheHeadlineWithoutTheSpaceAroundIt() {
        assertThat(Taken.english(" \u00a0Ministers  meet\u00a0 \n" + TEXT).headline())
                .isEqualTo("Ministers  meet");
    }

    @Test
    void questionIsAHeadlineAndASentenceIsNone() {
        assertThat(Taken.english("Will ministers meet?\n\n" + TEXT).headline()).isEqualTo("Will ministers meet?");
        assertThat(Taken.english("Talks in the U.S.\n\n" + TEXT).headline()).isEqualTo("Talks in the U.S.");
        Taken none = Taken.english(TEXT + "\n\n" + TEXT);
        assertThat(none.headline()).isEmpty();
        assertThat(none.body()).containsExactly(TEXT, TEXT);
        assertThat(none.codes()).containsExactly("headline-missing");
    }

    @Test
    void reportCanBeginWithItsDateline() {
        Taken taken = Taken.english("OSKARNA (TP) — " + TEXT + "\n\n" + TEXT);
        assertThat(taken.headline()).isEmpty();
        assertThat(taken.line()).isEqualTo("[OSKARNA, -, TP]");
        assertThat(taken.body()).containsExactly(TEXT, TEXT);
    }

    @Test
    void linesThatStandTogetherAtTheTopAreOneHeadline() {
        Taken taken = Taken.english("Ministers of Talvia and Ilmara\n  meet again\n\n" + TEXT);
        assertThat(taken.headline()).isEqualTo("Ministers of Talvia and Ilmara meet again");
        assertThat(taken.codes()).containsExactly("headline-joined");
    }

    @Test
    void everythingBeforeTheDatelineIsHeadline() {
        Taken taken = Taken.english("URGENT\n\nMinisters meet\n\nThey want a line.\n\nOSKARNA (TP) — " + TEXT);
        assertThat(taken.headline()).isEqualTo("URGENT Ministers meet They want a line.");
        assertThat(taken.body()).containsExactly(TEXT);
        assertThat(taken.codes()).containsExactly("headline-joined");
    }

    @Test
    void withoutBlankLinesOnlyTheFirstLineIsTheHeadline() {
        Taken taken = Taken.english("Ministers meet\nFirst point\nSecond point\nThey agreed.");
        assertThat(taken.headline()).isEqualTo("Ministers meet");
        assertThat(taken.body()).containsExactly("First point", "Second point", "They agreed.");
    }

    @Test
    void loneShortLineIsAHeadlineAndALoneSentenceABody() {
        assertThat(Taken.english("Ministers meet").headline()).isEqualTo("Ministers meet");
        assertThat(Taken.english(TEXT).body()).containsExactly(TEXT);
    }

    @Test
    void farAwayDatelineDoesNotSwallowTheBody() {
        String text = "Ministers meet\n\n" + (TEXT + " ").repeat(6) + "\n\nOSKARNA (TP) — " + TEXT;
        assertThat(Taken.english(text).headline()).isEqualTo("Ministers meet");
    }
}
