package org.warraq.lexicon.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forms by their words, one step a word: looking a text up costs its own length, however many forms there are. */
final class Trie {

    private Map<String, Trie> next = Map.of();
    private List<Known> ends = List.of();

    void add(List<String> words, Known known) {
        Trie at = this;
        for (String word : words) {
            at = at.step(word);
        }
        if (at.ends.isEmpty()) {
            at.ends = new ArrayList<>(1);
        }
        at.ends.add(known);
    }

    private Trie step(String word) {
        if (next.isEmpty()) {
            next = new HashMap<>(2);
        }
        return next.computeIfAbsent(word, none -> new Trie());
    }

    @Nullable
    Trie after(String word) {
        return next.get(word);
    }

    /** The forms that end here. */
    List<Known> ends() {
        return ends;
    }
}
