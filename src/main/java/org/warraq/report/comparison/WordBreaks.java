package org.warraq.report.comparison;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as words and what stands between them (UAX #29). No word ends inside a grapheme cluster: the two rule sets of
 * that annex disagree in a few places, such as a sign that is written before a space.
 */
public final class WordBreaks {

    private WordBreaks() {}

    /** Pieces that join to the text again. */
    public static List<String> of(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        clusters.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (clusters.isBoundary(end)) {
                words.add(text.substring(start, end));
                start = end;
            }
        }
        return words;
    }

    /** How many of these are words rather than spaces and signs. */
    public static int count(String text) {
        return (int) of(text).stream()
                .filter(piece -> piece.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
