package org.warraq.lexicon.spelling;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import org.warraq.language.Characters;
import org.warraq.language.Digits;
import org.warraq.language.Keys;

/** Takes a text apart into words. A hyphen parts two, an apostrophe inside does not; "'s" belongs to none. */
public final class NameTokens {

    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final String APOSTROPHES = "'’‘ʼ`";
    private static final String HYPHENS = "-‐‑";

    private NameTokens() {}

    public static List<NameToken> of(String text) {
        List<NameToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end == at) {
                at++;
                continue;
            }
            String key = key(text.substring(at, end));
            if (!key.isEmpty()) {
                tokens.add(new NameToken(at, end, key));
            }
            at = isPossessive(text, end) ? end + 2 : end;
        }
        return tokens;
    }

    /** A word's letters, folded. */
    public static String key(String word) {
        String folded = Keys.fuzzy(word);
        StringBuilder key = new StringBuilder(folded.length());
        for (char character : (isPlain(folded) ? folded : NFD.normalize(folded)).toCharArray()) {
            if ((Characters.isLetter(character) || Digits.value(character) >= 0) && !isMark(character)) {
                key.append(character);
            }
        }
        return key.toString();
    }

    /** Whether between two words of one name or term there is nothing but space or a hyphen. */
    public static boolean joined(String text, NameToken before, NameToken after) {
        for (int i = before.end(); i < after.start(); i++) {
            char between = text.charAt(i);
            boolean initial = between == '.' && before.key().length() == 1;
            if (!Characters.isBlank(between) && HYPHENS.indexOf(between) < 0 && !initial) {
                return false;
            }
        }
        return after.start() - before.end() <= 4;
    }

    /** Whether it is a hyphen that joins them. */
    public static boolean hyphenated(String text, NameToken before, NameToken after) {
        return after.start() == before.end() + 1 && HYPHENS.indexOf(text.charAt(before.end())) >= 0;
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length()) {
            if (isPart(text.charAt(end))) {
                end++;
            } else if (end > start && isInside(text, end)) {
                end += 2;
            } else {
                return end;
            }
        }
        return end;
    }

    private static boolean isPart(char character) {
        return Characters.isLetter(character) || Digits.value(character) >= 0;
    }

    private static boolean isInside(String text, int at) {
        return APOSTROPHES.indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Characters.isLetter(text.charAt(at + 1))
                && !Characters.isArabic(text.charAt(at + 1))
                && !isPossessive(text, at);
    }

    private static boolean isPossessive(String text, int at) {
        return at + 1 < text.length()
                && APOSTROPHES.indexOf(text.charAt(at)) >= 0
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == text.length() || !isPart(text.charAt(at + 2)));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character < 0x80 || Characters.isArabic((char) character));
    }

    // Half rings and apostrophes that count as letters.
    private static boolean isMark(char character) {
        return Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.MODIFIER_LETTER;
    }
}
