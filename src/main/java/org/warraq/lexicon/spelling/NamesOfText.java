package org.warraq.lexicon.spelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.warraq.language.Language;

/** The likely names of one text, brought together where they are likely one. */
public final class NamesOfText {

    private static final int MOST_WORDS = 1_500;

    private final boolean arabic;
    private final Map<String, List<NamePlace>> byWord = new LinkedHashMap<>();
    private final Set<String> besideEachOther = new HashSet<>();
    private final String text;
    private final BiPredicate<String, String> areOne;

    /**
     * @param known where names stand that are known
     * @param areOne whether two words may be spellings of one known name
     */
    public NamesOfText(Language language, String text, List<KnownPlace> known, BiPredicate<String, String> areOne) {
        this.arabic = language.equals(Language.ARABIC);
        this.text = text;
        this.areOne = areOne;
        List<NamePlace> places = arabic ? new ArabicNamePlaces(text, known).find() : new LatinNamePlaces(text).find();
        for (NamePlace place : places) {
            if (byWord.size() < MOST_WORDS || byWord.containsKey(place.word().key())) {
                byWord.computeIfAbsent(place.word().key(), none -> new ArrayList<>())
                        .add(place);
            }
            besideEachOther.add(place.before() + " " + place.word().key());
            besideEachOther.add(place.word().key() + " " + place.after());
        }
    }

    /** Places of one likely name, for each that is written in more ways than one; in the order of the text. */
    public List<List<NamePlace>> groups() {
        List<List<List<NamePlace>>> groups = new ArrayList<>();
        for (List<NamePlace> word : byWord.values()) {
            groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> isOne(word, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        List<List<NamePlace>> fresh = new ArrayList<>();
                        groups.add(fresh);
                        return fresh;
                    })
                    .add(word);
        }
        return groups.stream()
                .map(group -> group.stream().flatMap(Collection::stream).toList())
                .filter(NamesOfText::isSpelledInWays)
                .toList();
    }

    private static boolean isSpelledInWays(List<NamePlace> places) {
        return places.stream().map(NamePlace::spelling).distinct().count() > 1
                && places.stream().anyMatch(NamePlace::sure);
    }

    private boolean isOne(List<NamePlace> one, List<NamePlace> other) {
        Word word = one.get(0).word();
        Word known = other.get(0).word();
        // "Salah Saleh" has two names.
        if (besideEachOther.contains(word.key() + " " + known.key())
                || besideEachOther.contains(known.key() + " " + word.key())) {
            return false;
        }
        return Alike.likely(word, known) && (!arabic || isBacked(one, other));
    }

    // Any two Arabic words may be few letters apart: the text has to say that these are names.
    private boolean isBacked(List<NamePlace> one, List<NamePlace> other) {
        boolean first = one.stream().anyMatch(NamePlace::sure);
        boolean second = other.stream().anyMatch(NamePlace::sure);
        return (first && second)
                || ((first || second)
                        && (one.stream().anyMatch(place -> other.stream().anyMatch(place::sharesNeighbour))
                                || areOne.test(written(one.get(0)), written(other.get(0)))));
    }

    private String written(NamePlace place) {
        return text.substring(place.start(), place.end());
    }
}
