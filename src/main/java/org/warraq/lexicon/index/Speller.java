package org.warraq.lexicon.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warraq.lexicon.spelling.Likeness;
import org.warraq.lexicon.spelling.NameWords;
import org.warraq.lexicon.spelling.Word;

/** Names by the skeletons of their words, in all languages at once: an Arabic spelling meets a Latin one. */
final class Speller {

    private static final int LEAST = 60;
    private static final int MOST = 5_000;

    private final Map<String, List<Known>> bySkeleton = new HashMap<>();

    /** @param score how alike, up to 100 */
    record Match(Known known, int score) {}

    void add(Known known) {
        skeletons(known.words())
                .forEach(skeleton -> bySkeleton
                        .computeIfAbsent(skeleton, none -> new ArrayList<>(1))
                        .add(known));
    }

    /** Forms that are spelled alike, most alike first. */
    List<Match> match(String name) {
        List<Word> words = NameWords.of(name);
        List<List<Known>> shared = skeletons(words).stream()
                .map(skeleton -> bySkeleton.getOrDefault(skeleton, List.of()))
                .sorted(Comparator.comparing(List::size))
                .toList();
        Set<Known> near = new LinkedHashSet<>();
        // Rare words first: they leave room.
        for (List<Known> known : shared) {
            known.stream().limit(MOST - near.size()).forEach(near::add);
        }
        return near.stream()
                .map(known -> new Match(known, Likeness.of(words, known.words())))
                .filter(match -> match.score() >= LEAST)
                .sorted(Comparator.comparing(Match::score).reversed())
                .toList();
    }

    private static Set<String> skeletons(List<Word> words) {
        Set<String> skeletons = new LinkedHashSet<>();
        words.forEach(word -> skeletons.addAll(word.findable()));
        if (words.size() > 1) {
            skeletons.addAll(NameWords.joined(words).skeletons());
        }
        return skeletons;
    }
}
