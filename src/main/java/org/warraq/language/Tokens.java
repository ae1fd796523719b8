package org.warraq.language;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as tokens (UAX #29, root locale: the same in every place), three times over: as written, as words, as stems.
 * White space is no token; each word has one stem, so the two lists are of one length.
 *
 * @param all in the order of the text
 */
public record Tokens(List<Token> all) {

    /** Breaking is costly to set up and keeps its place in a text: each thread has its own. */
    private static final ThreadLocal<BreakIterator> BREAKS =
            ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(Locale.ROOT));

    /**
     * One token.
     *
     * @param verbatim as it stands in the exact key
     * @param word its fuzzy key; null for numbers and punctuation
     * @param stem see {@link Stems}; null where there is no word
     * @param start where it begins in the exact key, in UTF-16 units
     */
    public record Token(
            String verbatim,
            @Nullable String word,
            @Nullable String stem,
            int start) {

        /** Behind its last character in the exact key. */
        public int end() {
            return start + verbatim.length();
        }
    }

    public Tokens {
        all = List.copyOf(all);
    }

    public static Tokens of(Language language, String text) {
        String key = Keys.exact(text);
        BreakIterator breaks = BREAKS.get();
        breaks.setText(key);
        List<Token> tokens = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (key.charAt(start) != ' ') {
                tokens.add(token(language, key.substring(start, end), start, isWord(breaks.getRuleStatus())));
            }
            start = end;
        }
        return new Tokens(tokens);
    }

    private static Token token(Language language, String verbatim, int start, boolean wordLike) {
        String word = wordLike ? Keys.fuzzy(verbatim) : "";
        return word.isEmpty()
                ? new Token(verbatim, null, null, start)
                : new Token(verbatim, word, Stems.of(language, word), start);
    }

    private static boolean isWord(int status) {
        return status >= BreakIterator.WORD_LETTER && status < BreakIterator.WORD_IDEO_LIMIT;
    }

    /** Everything, punctuation and numbers included, letter for letter. */
    public List<String> verbatim() {
        return all.stream().map(Token::verbatim).toList();
    }

    /** The words, by their fuzzy keys. */
    public List<String> words() {
        return present(all.stream().map(Token::word).toList());
    }

    /** The words, by their stems. */
    public List<String> stems() {
        return present(all.stream().map(Token::stem).toList());
    }

    private static List<String> present(List<@Nullable String> texts) {
        List<String> present = new ArrayList<>(texts.size());
        for (String text : texts) {
            if (text != null) {
                present.add(text);
            }
        }
        return present;
    }
}
