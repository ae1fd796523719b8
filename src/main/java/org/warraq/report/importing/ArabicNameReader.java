package org.warraq.report.importing;

import org.warraq.language.Keys;

/** Reads names and offices in an Arabic paragraph. */
final class ArabicNameReader {

    private static final int MOST = 5;
    private static final int MOST_OF_OFFICE = 9;
    private static final String ARTICLE = Keys.fuzzy("ال");

    private final ParagraphTokens tokens;

    ArabicNameReader(ParagraphTokens tokens) {
        this.tokens = tokens;
    }

    boolean isDefinite(int index) {
        String key = tokens.key(index);
        return key.startsWith(ARTICLE) && key.length() > 3;
    }

    /**
     * Behind the name that begins at this word; the word itself where none does. It ends with its first word that has the
     * article, as family names do, or where something else stops it after two words.
     */
    int nameEnd(int from) {
        if (!canBeName(from) || isDefinite(from)) {
            return from;
        }
        int end = from + 1;
        while (end < from + MOST && tokens.follows(end) && canBeName(end)) {
            end++;
            if (isDefinite(end - 1) && !tokens.key(end - 2).equals(Keys.fuzzy("عبد"))) {
                return end;
            }
        }
        boolean stopped = !tokens.follows(end) || ArabicTitles.NO_NAMES.contains(tokens.key(end));
        boolean whole = end - from >= 2 && !ArabicTitles.PARTICLES.contains(tokens.key(end - 1));
        return whole && (stopped || isDefinite(end - 1)) && end - from <= 4 ? end : from;
    }

    private boolean canBeName(int index) {
        String key = tokens.key(index);
        return key.length() >= 2
                && key.length() <= 12
                && !ArabicTitles.NO_NAMES.contains(key)
                && !ArabicTitles.NOUNS.contains(key)
                && !ArabicTitles.OFFICES.contains(key)
                && !ArabicTitles.OFFICES_OF.contains(key)
                && !ArabicTitles.FORMS_OF_ADDRESS.contains(key)
                && !ArabicTitles.isStyle(key)
                && !isJoined(key);
    }

    // "And the", "by the", "for the" are written onto the word.
    private static boolean isJoined(String key) {
        return key.length() > 4
                && (key.startsWith("وال") || key.startsWith("بال") || key.startsWith("فال") || key.startsWith("لل"));
    }

    /** Behind the office that begins at this word, with everything it is of; the word itself where none does. */
    int officeEnd(int from, String key) {
        int at = from + 1;
        if (ArabicTitles.OFFICES_OF.contains(key)) {
            at = complementEnd(at);
            if (at == from + 1) {
                return from;
            }
        } else if (!ArabicTitles.OFFICES.contains(key)) {
            return from;
        }
        while (at < from + MOST_OF_OFFICE && tokens.follows(at)) {
            int next = ArabicTitles.AT.contains(tokens.key(at)) ? complementEnd(at + 1) : isMore(at) ? at + 1 : at;
            if (next == at || next == at + 1 && ArabicTitles.AT.contains(tokens.key(at))) {
                break;
            }
            at = next;
        }
        return at;
    }

    // "… and of the irrigation", "… the Talvian": whatever has the article, but for what begins a name.
    private boolean isMore(int at) {
        boolean more = isDefinite(at) || isJoined(tokens.key(at));
        return more && !ArabicTitles.isStyle(tokens.key(at)) && !ArabicTitles.NO_NAMES.contains(tokens.key(at));
    }

    /** A noun without the article takes the next word, which can be such a noun again. */
    private int complementEnd(int start) {
        int at = start;
        while (at < start + MOST && tokens.follows(at) && ArabicTitles.NOUNS.contains(tokens.key(at))) {
            at++;
        }
        boolean word = tokens.follows(at)
                && !ArabicTitles.NO_NAMES.contains(tokens.key(at))
                && !ArabicTitles.isStyle(tokens.key(at));
        return word ? at + 1 : at;
    }
}
