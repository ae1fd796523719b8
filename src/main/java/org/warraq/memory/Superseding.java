package org.warraq.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.memory.index.Hash;
import org.warraq.memory.store.SupersededPairs;
import org.warraq.memory.store.SupersededPairs.Changed;
import org.warraq.memory.store.SupersededPairs.Pair;

/**
 * What the newest release of a report says is what counts. Where it keeps a source and translates it otherwise, the pairs that the
 * report taught before are superseded; where it says an old one again, that is so no longer. Both stand in the report's journal,
 * one entry for each language.
 */
@Component
class Superseding {

    private final SupersededPairs pairs;
    private final Journal journal;

    Superseding(SupersededPairs pairs, Journal journal) {
        this.pairs = pairs;
        this.journal = journal;
    }

    /** Before the release is learnt: what is superseded is not approved, whoever writes it. */
    void restore(List<LearnedPair> released) {
        if (!released.isEmpty()) {
            UUID report = released.get(0).reportId();
            tell(report, "memory-restored", released, pairs.restore(report, standing(released)));
        }
    }

    /** When the release is learnt, so that there is a unit to name in the old one's place. */
    void supersede(List<LearnedPair> released) {
        if (!released.isEmpty()) {
            UUID report = released.get(0).reportId();
            Language from = released.get(0).from();
            tell(report, "memory-superseded", released, pairs.supersede(report, from, standing(released)));
        }
    }

    private static List<Pair> standing(List<LearnedPair> released) {
        return released.stream()
                .map(one -> new Pair(
                        one.to(), Hash.exactKey(one.from(), one.source()), Hash.exactKey(one.to(), one.target())))
                .distinct()
                .toList();
    }

    private void tell(UUID report, String action, List<LearnedPair> released, List<Changed> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Map<Language, Integer> versions =
                released.stream().collect(Collectors.toMap(LearnedPair::to, LearnedPair::version, Math::max));
        Map<Language, List<Changed>> byLanguage = changed.stream()
                .collect(Collectors.groupingBy(one -> one.pair().language(), LinkedHashMap::new, Collectors.toList()));
        journal.append(
                Chain.of(report),
                byLanguage.entrySet().stream()
                        .map(of -> Entry.itself(action)
                                .language(of.getKey())
                                .version(versions.get(of.getKey()))
                                .detail(detail(of.getValue())))
                        .toList());
    }

    /** How many pairs, and which units: {@code 2: unit>replacement unit>replacement}. No text: the journal is for ever. */
    private static String detail(List<Changed> changed) {
        long count = changed.stream().map(Changed::pair).distinct().count();
        return changed.stream()
                .filter(one -> one.unit() != null)
                .map(one ->
                        one.replacedBy() == null ? Objects.toString(one.unit()) : one.unit() + ">" + one.replacedBy())
                .collect(Collectors.joining(" ", count + ": ", ""));
    }
}
