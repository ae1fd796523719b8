package org.warraq.report.importing;

/** Reads names and offices in an English paragraph. */
final class EnglishNameReader {

    private static final int MOST = 5;

    private final ParagraphTokens tokens;

    EnglishNameReader(ParagraphTokens tokens) {
        this.tokens = tokens;
    }

    /** Behind the name that begins at this word; the word itself where none does. */
    int nameEnd(int from) {
        int end = from;
        int last = from;
        while (end < from + MOST && tokens.has(end) && (end == from || tokens.follows(end)) && canBeName(end)) {
            end++;
            last = EnglishTitles.PARTICLES.contains(tokens.key(end - 1)) ? last : end;
            if (isPossessive(end - 1)) {
                break;
            }
        }
        return last;
    }

    private boolean canBeName(int index) {
        String key = tokens.key(index);
        String text = tokens.get(index).text();
        boolean name = tokens.get(index).isCapitalised() || SpacedWords.hasArabicArticle(text);
        boolean other = EnglishTitles.NO_NAMES.contains(key)
                || EnglishTitles.NO_MODIFIERS.contains(key)
                || EnglishTitles.OFFICES.contains(key)
                || (text.length() > 3 && SpacedWords.isAllCapitals(text));
        return (name && !other) || EnglishTitles.PARTICLES.contains(key);
    }

    private boolean isPossessive(int index) {
        return tokens.key(index).matches(".+['’]s");
    }

    String name(int from, int to) {
        return tokens.text(from, to).replaceFirst("['’]s$", "");
    }

    /** Behind the office that begins at this word, with what it is an office of; the word itself where none does. */
    int officeEnd(int from) {
        int head = from;
        while (head < from + MOST && isModifier(head) && !isOffice(head) && (head == from || tokens.follows(head))) {
            head++;
        }
        if (!isOffice(head) || !(head == from || tokens.follows(head))) {
            return from;
        }
        while (head < from + MOST && tokens.follows(head + 1) && isOffice(head + 1)) {
            head++;
        }
        return complementEnd(head + 1);
    }

    // "of Water and Irrigation", "of the Republic", "for Foreign Affairs".
    private int complementEnd(int end) {
        int at = end;
        while (at < end + MOST + 2 && tokens.follows(at) && !EnglishTitles.isStyle(tokens.key(at))) {
            boolean small = EnglishTitles.SMALL.contains(tokens.key(at));
            boolean of =
                    at == end && !(tokens.key(at).equals("of") || tokens.key(at).equals("for"));
            if (of || !(small || tokens.get(at).isCapitalised())) {
                break;
            }
            at++;
        }
        while (at > end && EnglishTitles.SMALL.contains(tokens.key(at - 1))) {
            at--;
        }
        return at;
    }

    boolean isOffice(int index) {
        return EnglishTitles.OFFICES.contains(tokens.key(index));
    }

    /** A word that belongs to the office behind it: "Prime", "Iraqi", "Iraq's". */
    boolean isModifier(int index) {
        return tokens.has(index)
                && tokens.get(index).isCapitalised()
                && !EnglishTitles.NO_MODIFIERS.contains(tokens.key(index))
                && !EnglishTitles.isStyle(tokens.key(index));
    }
}
