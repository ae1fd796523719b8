package org.warraq.lexicon.spelling;

/**
 * A word in a text that is likely a name, its article included.
 *
 * @param word without the article
 * @param article whether one stands before it
 * @param sure whether the text itself says that it is a name
 * @param before the key of the word before; empty where there is none
 * @param after the key of the word behind
 */
public record NamePlace(int start, int end, Word word, boolean article, boolean sure, String before, String after) {

    /** One for each way to write it: article or none, and its letters. */
    public String spelling() {
        return (article ? "al-" : "") + word.key();
    }

    boolean sharesNeighbour(NamePlace other) {
        return (!before.isEmpty() && before.equals(other.before)) || (!after.isEmpty() && after.equals(other.after));
    }
}
