package org.warraq.translation.checks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keys;

/** Numbers in words, of one language. */
final class NumberWords {

    private static final Pattern NEXT = Pattern.compile("[\\h-]*([\\p{L}\\p{M}]+)");
    private static final Pattern DUAL = Pattern.compile("\\p{L}{3,}(?:ان|ين|تا|تي)");

    /**
     * @param key stands where the meaning is no plain number (a decade); otherwise {@code null}
     * @param dual whether the word names what is counted as well: «عامين»
     */
    record Meaning(@Nullable String key, BigDecimal value, boolean certain, boolean dual, int end) {}

    private static final NumberWords ENGLISH = new NumberWords(false);
    private static final NumberWords ARABIC = new NumberWords(true);

    private final boolean arabic;
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Integer> tens = new HashMap<>();
    private final Map<String, Integer> loose = new HashMap<>();
    private final Map<String, Integer> decades = new HashMap<>();
    private final Map<String, BigDecimal> scales = new HashMap<>();

    static NumberWords of(boolean arabic) {
        return arabic ? ARABIC : ENGLISH;
    }

    private NumberWords(boolean arabic) {
        this.arabic = arabic;
        if (arabic) {
            put(units, "_ _ ثلاث,ثلاثة أربع,أربعة خمس,خمسة ست,ستة سبع,سبعة ثماني,ثمانية,ثمان تسع,تسعة عشر,عشرة", 1);
            put(
                    tens,
                    "_ عشرون,عشرين ثلاثون,ثلاثين أربعون,أربعين خمسون,خمسين ستون,ستين سبعون,سبعين ثمانون,ثمانين تسعون,تسعين",
                    10);
            put(
                    units,
                    "مئتان,مئتين,مئتي,مئتا,مائتان,مائتين,مائتي ثلاثمئة,ثلاثمائة أربعمئة,أربعمائة خمسمئة,خمسمائة ستمئة,ستمائة "
                            + "سبعمئة,سبعمائة ثمانمئة,ثمانمائة,ثمانيمئة تسعمئة,تسعمائة",
                    100,
                    2);
            put(units, "_ ألفان,ألفين,ألفي", 1_000);
            put(units, "_ مليونان,مليونين,مليوني", 1_000_000);
            put(
                    loose,
                    "واحد,واحدة,أحد,إحدى,الأول,الأولى,الحادي,الحادية اثنان,اثنين,اثنتان,اثنتين,اثنا,اثني,اثنتا,اثنتي,الثاني,الثانية,مرتين,كلا,كلتا الثالث,الثالثة "
                            + "الرابع,الرابعة الخامس,الخامسة السادس,السادسة السابع,السابعة الثامن,الثامنة التاسع,التاسعة العاشر,العاشرة",
                    1);
            put(loose, "_ العشرين,العشرون الثلاثين,الثلاثون الأربعين الخمسين الستين السبعين الثمانين التسعين", 10);
            put(
                    decades,
                    "_ عشرينيات,عشرينات ثلاثينيات,ثلاثينات أربعينيات,أربعينات خمسينيات,خمسينات ستينيات,ستينات سبعينيات,سبعينات "
                            + "ثمانينيات,ثمانينات تسعينيات,تسعينات",
                    10);
            scaleWords("مئة,مائة", 100);
            scaleWords("ألف,آلاف,ألفا,ألفًا", 1_000);
            scaleWords("مليون,ملايين,مليونا", 1_000_000);
            scaleWords("مليار,مليارات,مليارا,بليون", 1_000_000_000L);
            scaleWords("تريليون,تريليونات", 1_000_000_000_000L);
        } else {
            put(
                    units,
                    "_ two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
                            + "eighteen nineteen",
                    1);
            put(tens, "_ twenty thirty forty fifty sixty seventy eighty ninety", 10);
            put(
                    loose,
                    "one,first,once second,both,twice,couple,double,doubled,dual,pair,twofold third,triple,tripled,threefold,thrice fourth fifth "
                            + "sixth seventh eighth ninth tenth eleventh twelfth,dozen,noon thirteenth fourteenth fifteenth sixteenth "
                            + "seventeenth eighteenth nineteenth",
                    1);
            put(loose, "_ twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 10);
            put(decades, "_ twenties thirties forties fifties sixties seventies eighties nineties", 10);
            scaleWords("hundred", 100);
            scaleWords("thousand", 1_000);
            scaleWords("million,mn", 1_000_000);
            scaleWords("billion,bn", 1_000_000_000L);
            scaleWords("trillion", 1_000_000_000_000L);
        }
    }

    private static void put(Map<String, Integer> into, String names, int step) {
        put(into, names, step, 1);
    }

    private static void put(Map<String, Integer> into, String names, int step, int first) {
        int number = first;
        for (String group : names.split(" ")) {
            for (String name : group.split(",")) {
                into.put(Keys.fuzzy(name), number * step);
            }
            number++;
        }
        into.remove("_");
    }

    private void scaleWords(String names, long value) {
        for (String name : names.split(",")) {
            scales.put(Keys.fuzzy(name), BigDecimal.valueOf(value));
        }
    }

    /** The scale word that follows, or {@code null}. */
    @Nullable
    BigDecimal scale(String text, int at) {
        Matcher next = next(text, at);
        return next == null ? null : scales.get(Keys.fuzzy(next.group(1)));
    }

    /** Where the next word ends. */
    int wordEnd(String text, int at) {
        Matcher next = next(text, at);
        return next == null ? at : next.end();
    }

    private static @Nullable Matcher next(String text, int at) {
        Matcher next = NEXT.matcher(text).region(at, text.length());
        return next.lookingAt() ? next : null;
    }

    /** What the word between {@code start} and {@code end} says, with the words that belong to it. */
    @Nullable
    Meaning read(String text, int start, int end, int limit) {
        Meaning meaning = number(text, start, end, limit);
        if (meaning == null
                && arabic
                && DUAL.matcher(Keys.fuzzy(text.substring(start, end))).matches()) {
            return new Meaning(null, BigDecimal.valueOf(2), false, true, end);
        }
        return meaning;
    }

    /** The same of words that are numbers and nothing else: no duals. */
    @Nullable
    Meaning number(String text, int start, int end, int limit) {
        String word = Keys.fuzzy(text.substring(start, end));
        Meaning meaning = meaning(text, word, end, limit);
        String bare = word;
        if (meaning == null && arabic && word.length() > 3 && "وفبلك".indexOf(word.charAt(0)) >= 0) {
            bare = word.startsWith("لل") ? "ال" + word.substring(2) : word.substring(1);
            meaning = meaning(text, bare, end, limit);
        }
        if (meaning == null && arabic && bare.startsWith("ال")) {
            meaning = meaning(text, bare.substring(2), end, limit);
        }
        return meaning;
    }

    private @Nullable Meaning meaning(String text, String word, int end, int limit) {
        if (decades.containsKey(word)) {
            return new Meaning("d" + decades.get(word), BigDecimal.ZERO, false, false, end);
        }
        if (scales.containsKey(word)) {
            return new Meaning(null, scales.getOrDefault(word, BigDecimal.ONE), false, false, end);
        }
        Integer unit = units.get(word);
        Integer either = loose.get(word);
        if (unit != null || either != null) {
            int value = unit != null ? unit : either == null ? 0 : either;
            return value <= 10 && arabic
                    ? composed(text, value, unit != null, end, limit)
                    : plain(value, unit != null, end);
        }
        Integer ten = tens.get(word);
        return ten == null ? null : tensAndUnit(text, ten, end, limit);
    }

    // «ثلاثة عشر», «خمسة وعشرون».
    private Meaning composed(String text, int value, boolean certain, int end, int limit) {
        Matcher next = next(text, end);
        if (next != null && next.end() <= limit && value < 10) {
            String word = Keys.fuzzy(next.group(1));
            if (word.matches("(?:ال)?عشره?")) {
                return plain(10 + value, certain, next.end());
            }
            Integer ten = word.startsWith("و") ? tens.get(word.replaceFirst("^وال|^و", "")) : null;
            if (ten != null) {
                return plain(ten + value, true, next.end());
            }
        }
        return plain(value, certain, end);
    }

    // "twenty-five"
    private Meaning tensAndUnit(String text, int ten, int end, int limit) {
        Matcher next = arabic ? null : next(text, end);
        if (next != null && next.end() <= limit) {
            String word = Keys.fuzzy(next.group(1));
            int unit = units.getOrDefault(
                    word, word.matches("one|[a-z]+(?:st|nd|rd|th)") ? loose.getOrDefault(word, 10) : 10);
            if (unit < 10) {
                return plain(ten + unit, true, next.end());
            }
        }
        return plain(ten, true, end);
    }

    private static Meaning plain(int value, boolean certain, int end) {
        return new Meaning(null, BigDecimal.valueOf(value), certain, false, end);
    }
}
