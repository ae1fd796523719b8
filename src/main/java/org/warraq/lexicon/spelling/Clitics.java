package org.warraq.lexicon.spelling;

import java.util.ArrayList;
import java.util.List;
import org.warraq.language.Characters;

/** What Arabic writes onto a word: «و» and «ف», then «ب», «ك» or «ل», then the article, whose alif «ل» swallows. */
public final class Clitics {

    // «وتل أبيب»: names of several words begin with short ones
    private static final int SHORTEST = 2;
    private static final int WITHOUT_ARTICLE = 3;

    private Clitics() {}

    /**
     * One way to read a word.
     *
     * @param key what is left of it; a swallowed alif is put back
     * @param letters how many letters before it are not its own
     */
    public record Reading(String key, int letters) {

        /** Whether too little is left to be a name or term by itself: «فكم» is no "kam" behind an «ف». */
        public boolean isRemnant() {
            return letters > 0 && key.length() < WITHOUT_ARTICLE;
        }
    }

    /** Every way to read a word, as it stands first. */
    public static List<Reading> readings(String key) {
        List<Reading> readings = new ArrayList<>(List.of(new Reading(key, 0)));
        if (!NameToken.isArabic(key)) {
            return readings;
        }
        peel(key, 0, readings);
        if (key.charAt(0) == 'و' || key.charAt(0) == 'ف') {
            add(key.substring(1), 1, readings);
            peel(key.substring(1), 1, readings);
        }
        return readings;
    }

    private static void peel(String key, int letters, List<Reading> readings) {
        if (key.isEmpty() || "بكل".indexOf(key.charAt(0)) < 0) {
            return;
        }
        String rest = key.substring(1);
        add(rest, letters + 1, readings);
        if (key.startsWith("لل")) {
            add("ا" + rest, letters + 1, readings);
        }
    }

    private static void add(String key, int letters, List<Reading> readings) {
        if (key.length() >= SHORTEST) {
            readings.add(new Reading(key, letters));
        }
    }

    /** The place behind so many letters of a word, vowel signs and stretches on them passed too. */
    public static int behind(String text, NameToken word, int letters) {
        int at = word.start();
        int left = letters;
        while (at < word.end() && left > 0) {
            at++;
            while (at < word.end() && !counts(text.charAt(at))) {
                at++;
            }
            left--;
        }
        return at;
    }

    private static boolean counts(char character) {
        return Characters.isLetter(character)
                && character != 'ـ'
                && Character.getType(character) != Character.NON_SPACING_MARK;
    }

    /** Without the article, where enough is left. */
    public static String withoutArticle(String key) {
        return key.startsWith("ال") && key.length() >= WITHOUT_ARTICLE + 2 ? key.substring(2) : key;
    }
}
