package org.warraq.report.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.warraq.language.Keys;

/** The words of a paragraph, and what stands between them. A stop that ties "Mr.Faleh" together divides it. */
final class ParagraphTokens {

    /** @param key for comparing, see {@link Keys#fuzzy} */
    record Token(String text, String key, int start, int end) {

        private Token(String paragraph, int start, int end) {
            this(paragraph.substring(start, end), Keys.fuzzy(paragraph.substring(start, end)), start, end);
        }

        boolean isCapitalised() {
            return SpacedWords.isCapitalised(text);
        }
    }

    private final String paragraph;
    private final List<Token> tokens = new ArrayList<>();

    /** @param tied abbreviations that are words even where the next one is written onto their stop */
    ParagraphTokens(String paragraph, Set<String> tied) {
        this.paragraph = paragraph;
        int at = 0;
        while (at < paragraph.length()) {
            int end = SpacedWords.end(paragraph, at);
            if (end == at) {
                at++;
            } else {
                end = endOfTied(at, end, tied);
                tokens.add(new Token(paragraph, at, end));
                at = end;
            }
        }
    }

    private int endOfTied(int start, int end, Set<String> tied) {
        // Not beyond the word: looking for the next stop from each word takes a long paragraph's length squared.
        int stop = start + paragraph.substring(start, end).indexOf('.');
        boolean divides =
                stop > start && stop + 1 < end && tied.contains(Keys.fuzzy(paragraph.substring(start, stop + 1)));
        return divides ? stop + 1 : end;
    }

    int size() {
        return tokens.size();
    }

    boolean has(int index) {
        return index >= 0 && index < tokens.size();
    }

    Token get(int index) {
        return tokens.get(index);
    }

    /** The key of the word there; empty beyond both ends. */
    String key(int index) {
        return has(index) ? tokens.get(index).key() : "";
    }

    /** Whether nothing but white space lies before this word and behind the one before. */
    boolean follows(int index) {
        return has(index) && has(index - 1) && ImportParagraph.isBlank(before(index));
    }

    /** What stands right before this word, after the one before it. */
    String before(int index) {
        int from = index > 0 ? tokens.get(index - 1).end() : 0;
        return paragraph.substring(from, index < size() ? tokens.get(index).start() : paragraph.length());
    }

    /** Whether a comma and nothing else lies before this word. */
    boolean followsComma(int index) {
        String mark = has(index) && index > 0 ? ImportParagraph.trim(before(index)) : "";
        return mark.equals(",") || mark.equals("،");
    }

    /** The text from one word to before another, as it stands but for doubled white space. */
    String text(int from, int to) {
        return paragraph
                .substring(tokens.get(from).start(), tokens.get(to - 1).end())
                .replaceAll("[\\s\\p{Z}]+", " ");
    }
}
