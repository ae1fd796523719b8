package org.warraq.memory;

import java.util.List;
import org.warraq.language.Language;

/** What somebody else knows against a unit, such as a name or a term in it that is no longer allowed. Beans are asked. */
public interface PenaltySource {

    /** The two texts of a unit. */
    record Pair(String source, String target) {}

    /** Points to take off for each pair, 0 for none; as many as there are pairs, in their order. */
    List<Integer> penalties(Language from, Language to, List<Pair> pairs);
}
