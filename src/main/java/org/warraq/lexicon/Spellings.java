package org.warraq.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warraq.language.Language;
import org.warraq.lexicon.spelling.KnownPlace;
import org.warraq.lexicon.spelling.NamePlace;
import org.warraq.lexicon.spelling.NamesOfText;

/**
 * Names that one text spells in several ways, whether anybody knows them or not. It tells what is likely, from the text
 * alone: Faleh and Falah may be two people.
 */
public final class Spellings {

    private Spellings() {}

    /**
     * One likely name.
     *
     * @param spellings at least two, in the order of the text
     * @param articleOnly whether they differ by nothing but the Arabic article: "al-Munir", "Munir"
     */
    public record Group(List<Spelling> spellings, boolean articleOnly) {}

    /** @param text as it stands at its first place, white space as one space */
    public record Spelling(String text, List<Place> places) {}

    /** @param end behind the last character; both in UTF-16 units */
    public record Place(int start, int end) {}

    /** What is known of names, where the text alone does not say enough: Arabic has no capitals. */
    public interface Known {

        /** Nothing is. */
        Known NOTHING = new Known() {
            @Override
            public List<Place> names() {
                return List.of();
            }

            @Override
            public boolean areOne(String word, String other) {
                return false;
            }
        };

        /** Where the text has names of people and places that are known. */
        List<Place> names();

        /** Whether two words may be spellings of one known name. */
        boolean areOne(String word, String other);
    }

    /** The same where nothing is known but the text. */
    public static List<Group> in(Language language, String text) {
        return in(language, text, Known.NOTHING);
    }

    /** Names of one or more words each count by word: given names and surnames are groups of their own. */
    public static List<Group> in(Language language, String text, Known known) {
        // capitals say as much
        List<KnownPlace> names = language.equals(Language.ARABIC) ? places(known) : List.of();
        return new NamesOfText(language, text, names, known::areOne)
                .groups().stream()
                        .map(places -> group(text, places))
                        .sorted(Comparator.comparing(group ->
                                group.spellings().get(0).places().get(0).start()))
                        .toList();
    }

    private static List<KnownPlace> places(Known known) {
        return known.names().stream()
                .map(place -> new KnownPlace(place.start(), place.end()))
                .toList();
    }

    private static Group group(String text, List<NamePlace> places) {
        Map<String, Spelling> spellings = new LinkedHashMap<>();
        places.stream()
                .sorted(Comparator.comparing(NamePlace::start))
                .forEach(place -> spellings
                        .computeIfAbsent(place.spelling(), key -> new Spelling(written(text, place), new ArrayList<>()))
                        .places()
                        .add(new Place(place.start(), place.end())));
        long words = places.stream().map(place -> place.word().key()).distinct().count();
        return new Group(List.copyOf(spellings.values()), words == 1);
    }

    private static String written(String text, NamePlace place) {
        return text.substring(place.start(), place.end()).replaceAll("[\\s\\p{Z}]+", " ");
    }
}
