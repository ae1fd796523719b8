package org.warraq.support;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates without understanding: every word becomes some word of the other language, numbers stay what they are, marks
 * become those of the other script. What comes out passes the checks that stop a translation, whatever went in.
 */
public final class Rendering {

    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}]+|[^\\p{L}\\p{M}]");

    private static final List<String> ARABIC = List.of(
            "خبر", "وزير", "مدينة", "نهر", "جسر", "سوق", "مدرسة", "قطار", "مرفأ", "حديقة", "كتاب", "صحيفة", "طريق",
            "بلدة", "ساحة", "متحف", "مصنع");
    private static final List<String> ENGLISH = List.of(
            "report", "river", "bridge", "market", "school", "train", "harbour", "garden", "letter", "road", "village",
            "council", "water", "paper", "table", "museum", "square");

    private static final Map<String, String> NUMBERS = Map.of(
            "two", "2", "three", "3", "four", "4", "five", "5", "six", "6", "seven", "7", "eight", "8", "nine", "9");

    private static final String LATIN_MARKS = ",;?";
    private static final String ARABIC_MARKS = "،؛؟";

    private Rendering() {}

    /** @param language the one to translate into, {@code ar} or {@code en} */
    public static String of(String source, String language) {
        boolean arabic = language.equals("ar");
        List<String> words = arabic ? ARABIC : ENGLISH;
        int next = Math.floorMod(source.hashCode(), words.size());
        StringBuilder target = new StringBuilder();
        Matcher piece = PIECE.matcher(source);
        while (piece.find()) {
            String found = piece.group();
            if (Character.isLetter(found.codePointAt(0))) {
                target.append(NUMBERS.getOrDefault(found.toLowerCase(java.util.Locale.ROOT), words.get(next)));
                next = (next + 1) % words.size();
            } else {
                target.append(arabic ? mark(found, LATIN_MARKS, ARABIC_MARKS) : mark(found, ARABIC_MARKS, LATIN_MARKS));
            }
        }
        return target.toString();
    }

    private static String mark(String mark, String from, String to) {
        int at = from.indexOf(mark);
        return at < 0 ? mark : to.substring(at, at + 1);
    }
}
