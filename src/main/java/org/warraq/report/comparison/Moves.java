package org.warraq.report.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.warraq.report.Content;

/** Which paragraphs moved: the fewest that have to be lifted out so that the others keep their order. */
public final class Moves {

    private Moves() {}

    public static Set<String> between(Content before, Content after) {
        List<String> made = ids(after);
        Map<String, Integer> places = places(ids(before));
        List<String> shared = made.stream().filter(places::containsKey).toList();
        Set<String> moved = new HashSet<>(shared);
        inOrder(shared.stream().map(places::get).toList()).forEach(index -> moved.remove(shared.get(index)));
        Set<String> oldBody = body(before);
        Set<String> newBody = body(after);
        shared.stream()
                .filter(id -> oldBody.contains(id) != newBody.contains(id))
                .forEach(moved::add);
        return moved;
    }

    private static List<String> ids(Content content) {
        return content.paragraphs().map(paragraph -> paragraph.id() + "").toList();
    }

    private static Set<String> body(Content content) {
        return content.body().stream().map(paragraph -> paragraph.id() + "").collect(Collectors.toSet());
    }

    private static Map<String, Integer> places(List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return places;
    }

    /** The indexes of a longest increasing subsequence, by patience sorting. */
    static List<Integer> inOrder(List<Integer> values) {
        int[] tops = new int[values.size()];
        int[] previous = new int[values.size()];
        int piles = 0;
        for (int i = 0; i < values.size(); i++) {
            int pile = pile(values, tops, piles, values.get(i));
            previous[i] = pile == 0 ? -1 : tops[pile - 1];
            tops[pile] = i;
            piles = Math.max(piles, pile + 1);
        }
        List<Integer> kept = new ArrayList<>();
        for (int i = piles == 0 ? -1 : tops[piles - 1]; i >= 0; i = previous[i]) {
            kept.add(0, i);
        }
        return kept;
    }

    private static int pile(List<Integer> values, int[] tops, int piles, int value) {
        int[] heads = Arrays.stream(tops, 0, piles).map(values::get).toArray();
        int found = Arrays.binarySearch(heads, value);
        return found < 0 ? -found - 1 : found;
    }
}
