package org.warraq.language;

import java.util.Set;

/**
 * A place in a text, in UTF-16 units, that moves forward over what it reads. No step looks further than one word and the
 * white space before it.
 */
public final class Scan {

    /** No name of a month or day is longer; keeps a look at any text short. */
    private static final int LONGEST_WORD = 24;

    private final CharSequence text;
    private int at;

    public Scan(CharSequence text, int at) {
        this.text = text;
        this.at = at;
    }

    public int at() {
        return at;
    }

    public void backTo(int earlier) {
        at = earlier;
    }

    public boolean atEnd() {
        return at >= text.length();
    }

    /** The character here. @throws IndexOutOfBoundsException {@link #atEnd} */
    public char here() {
        return text.charAt(at);
    }

    /** Passes white space and direction marks. */
    public Scan skipBlank() {
        while (at < text.length() && Characters.isBlank(text.charAt(at))) {
            at++;
        }
        return this;
    }

    /** Passes one of these characters, and the white space before it. Stays where there is none. */
    public boolean take(String anyOf) {
        int before = at;
        skipBlank();
        if (at < text.length() && anyOf.indexOf(text.charAt(at)) >= 0) {
            at++;
            return true;
        }
        at = before;
        return false;
    }

    /** Reads the next whole word's fuzzy key; empty where no word begins here. */
    public String word() {
        int start = at;
        while (at < text.length() && at - start <= LONGEST_WORD && Characters.isLetter(text.charAt(at))) {
            at++;
        }
        return Keys.fuzzy(text.subSequence(start, at).toString());
    }

    /** Passes the next word if it is one of these keys. */
    public boolean takeWord(Set<String> keys) {
        int before = at;
        if (keys.contains(skipBlank().word())) {
            return true;
        }
        at = before;
        return false;
    }

    /** Reads a whole number of so many digits; -1, and no move, where there is none. */
    public int number(int least, int most) {
        int value = 0;
        int end = at;
        while (end < text.length() && end - at <= most && Digits.value(text.charAt(end)) >= 0) {
            value = value * 10 + Digits.value(text.charAt(end));
            end++;
        }
        if (end - at < least || end - at > most) {
            return -1;
        }
        at = end;
        return value;
    }

    /** Whether neither a letter nor a digit goes on here. */
    public boolean atEdge() {
        return at >= text.length() || !(Characters.isLetter(text.charAt(at)) || Digits.value(text.charAt(at)) >= 0);
    }
}
