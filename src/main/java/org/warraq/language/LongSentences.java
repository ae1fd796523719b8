package org.warraq.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts sentences that are longer than anybody writes, so that what is done with one never depends on what somebody pasted: lists
 * without an end, tables, lines of signs. Pieces are about equally long, each cut where it hurts least: behind a mark that nearly
 * ends a sentence, behind a comma, between words, between characters. Takes time linear in the text.
 */
final class LongSentences {

    /** The longest sentence, in words of the usual length. */
    static final int WORDS = 400;

    private static final int UNITS_OF_A_WORD = 10;
    private static final int LONGEST = WORDS * UNITS_OF_A_WORD;

    private static final String ENDS = ".!?؟…;؛:\n";
    private static final String PAUSES = ",،–—-)]»”\"";

    private static final int BETWEEN_CHARACTERS = 1;
    private static final int BETWEEN_WORDS = 2;
    private static final int BEHIND_A_PAUSE = 3;
    private static final int BEHIND_AN_END = 4;

    private final String text;
    // up to each place: ten for each word, or one for each UTF-16 unit, whichever is more
    private final int[] words;

    private LongSentences(String text) {
        this.text = text;
        words = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean begins = isOfWord(i) && (i == 0 || !isOfWord(i - 1));
            words[i + 1] = words[i] + (begins ? 1 : 0);
        }
    }

    private boolean isOfWord(int at) {
        return Character.isLetterOrDigit(text.charAt(at)) || isMark(text.charAt(at));
    }

    /** @return the sentence, or pieces of it that make it up */
    static List<String> cut(String sentence) {
        // no text has more words than half its characters
        if (sentence.length() < 2 * WORDS) {
            return List.of(sentence);
        }
        return new LongSentences(sentence).cut();
    }

    private List<String> cut() {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (size(start, text.length()) > LONGEST) {
            int end = end(start);
            pieces.add(text.substring(start, end));
            start = end;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private int size(int start, int end) {
        return Math.max(end - start, UNITS_OF_A_WORD * (words[end] - words[start]));
    }

    private int end(int start) {
        int rest = size(start, text.length());
        int wanted = rest / ((rest + LONGEST - 1) / LONGEST);
        int best = start;
        int how = 0;
        int end = start + 1;
        for (; end < text.length() && size(start, end) <= LONGEST; end++) {
            int rank = size(start, end) < wanted / 2 ? 0 : rank(end);
            if (rank > how || (rank == how && rank > 0 && size(start, end) <= wanted)) {
                best = end;
                how = rank;
            }
        }
        return best > start ? best : end - 1;
    }

    /** How good a place this is; 0 where a character would be taken apart. */
    private int rank(int end) {
        char next = text.charAt(end);
        char last = text.charAt(end - 1);
        if (Character.isLowSurrogate(next) || isMark(next) || Character.getType(last) == Character.FORMAT) {
            return 0;
        }
        if (!Characters.isSpace(last) || Characters.isSpace(next)) {
            return BETWEEN_CHARACTERS;
        }
        char before = end < 2 ? last : text.charAt(end - 2);
        if (last == '\n' || ENDS.indexOf(before) >= 0) {
            return BEHIND_AN_END;
        }
        return PAUSES.indexOf(before) >= 0 ? BEHIND_A_PAUSE : BETWEEN_WORDS;
    }

    private static boolean isMark(char character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }
}
