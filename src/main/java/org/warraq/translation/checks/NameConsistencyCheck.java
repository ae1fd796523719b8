package org.warraq.translation.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warraq.language.Keys;

/** Two spellings of one likely name: equal skeletons of consonants, few letters apart. Only suggests: Faleh and Falah may be two people. */
final class NameConsistencyCheck implements Check {

    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}'’-])(?:[Aa]l[- ])?(\\p{Lu}\\p{Ll}{3,})(?!\\p{L})");
    private static final Pattern OPENING =
            Pattern.compile("(?<!\\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Prof|H\\.E))[.!?:][\"”]?\\s+$|\\n\\s*$");
    private static final Pattern TITLED = Pattern.compile(
            "(?<![\\p{L}\\p{M}])[وفبل]?(?:السيدة|السيد|الدكتورة|الدكتور|الأستاذة|الأستاذ|العقيد|العميد|اللواء|السفير|السفيرة|النائب|النائبة|الشيخ)"
                    + "\\h+([\\p{L}\\p{M}]{3,})");
    private static final int LIMIT = 5_000;

    // Offices and peoples are no persons, however alike they look.
    private static final Set<String> OFFICES = Set.of(
            "central",
            "control",
            "council",
            "counsel",
            "minister",
            "ministry",
            "ministers",
            "ministries",
            "president",
            "presidency",
            "premier",
            "national",
            "nation",
            "nations",
            "general",
            "federal",
            "director",
            "directorate",
            "department",
            "deputy",
            "office",
            "officer",
            "official",
            "state",
            "states",
            "university",
            "union",
            "unions",
            "united",
            "republic",
            "republican",
            "democrat",
            "democratic",
            "french",
            "france",
            "greek",
            "greece",
            "service",
            "services",
            "security",
            "commission",
            "commissioner",
            "committee",
            "party",
            "report",
            "reporter",
            "north",
            "northern",
            "south",
            "southern",
            "east",
            "eastern",
            "west",
            "western",
            "spain",
            "spanish",
            "swede",
            "sweden");

    @Override
    public String name() {
        return "name-consistency";
    }

    @Override
    public void text(Text text, Notes notes) {
        texts(List.of(text), notes);
    }

    private record Place(Text text, String spelling, int start) {}

    @Override
    public void texts(List<Text> paragraphs, Notes notes) {
        Set<String> common = paragraphs.stream()
                .flatMap(text -> Arrays.stream(text.text().split("[^\\p{L}]+", -1)))
                .collect(Collectors.toSet());
        Map<String, Map<String, Place>> spellings = new LinkedHashMap<>();
        paragraphs.stream()
                .flatMap(text -> (text.isArabic()
                                ? titled(text)
                                : text.isEnglish() ? names(text, common) : List.<Place>of())
                        .stream())
                .limit(LIMIT)
                .forEach(name -> spellings
                        .computeIfAbsent(skeleton(name), none -> new LinkedHashMap<>())
                        .putIfAbsent(name.spelling(), name));
        spellings.values().forEach(same -> report(same, notes));
    }

    private static List<Place> names(Text text, Set<String> common) {
        List<Place> names = new ArrayList<>();
        Matcher name = NAME.matcher(text.text());
        while (name.find()) {
            String word = name.group(1).toLowerCase(Locale.ROOT);
            if (!common.contains(word) && !OFFICES.contains(word) && !beginsSentence(text.text(), name.start())) {
                names.add(new Place(text, name.group(), name.start()));
            }
        }
        return names;
    }

    // Arabic has no capitals: what stands behind a title is a name.
    private static List<Place> titled(Text text) {
        List<Place> names = new ArrayList<>();
        Matcher title = TITLED.matcher(text.text());
        while (title.find()) {
            names.add(new Place(text, title.group(1), title.start(1)));
        }
        return names;
    }

    private static String skeleton(Place name) {
        return name.text().isArabic() ? arabicSkeleton(name.spelling()) : skeleton(plain(name.spelling()));
    }

    // Letters that are mistaken for one another are one; long vowels say nothing.
    private static String arabicSkeleton(String name) {
        return Keys.fuzzy(name)
                .replaceFirst("^ال", "")
                .replaceAll("[ذضظ]", "د")
                .replaceAll("[خه]", "ح")
                .replaceAll("[صث]", "س")
                .replace('ط', 'ت')
                .replaceAll("[كغ]", "ق")
                .replaceAll("(?<=.)[اويىءئؤ]", "");
    }

    // There any word has a capital.
    private static boolean beginsSentence(String text, int start) {
        return start == 0
                || OPENING.matcher(text.substring(Math.max(0, start - 8), start))
                        .find();
    }

    private static void report(Map<String, Place> same, Notes notes) {
        same.forEach((spelling, place) -> {
            String[] others = same.keySet().stream()
                    .filter(other -> !other.equalsIgnoreCase(spelling) && likely(plain(spelling), plain(other)))
                    .limit(5)
                    .toArray(String[]::new);
            if (others.length > 0) {
                notes.add(
                        place.text(),
                        place.start(),
                        place.start() + spelling.length(),
                        "name-consistency",
                        List.of(),
                        others);
            }
        });
    }

    // "Iraq" and "Iraqi" are a country and its people.
    private static boolean likely(String one, String other) {
        boolean derived = !one.equals(other) && (one.startsWith(other) || other.startsWith(one));
        return !derived && Distance.between(one, other) <= 2;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^al[- ]", "");
    }

    /** Consonants in order, one for each run of them; letters that Arabic ones are written with alike are one. */
    static String skeleton(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("dh|th(?=$)", "d").replace("ou", "u");
        String first = plain.substring(0, 1).replaceAll("[aeiou]", "a");
        String rest = plain.substring(1).replaceAll("[aeiouyhw]", "").replaceAll("(.)\\1+", "$1");
        return first + rest;
    }
}
