package org.warraq.translation.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.warraq.translation.checks.AuthorityRecords.Mention;

/** Holds what one side mentions of the authority files against the other. */
final class Mentions {

    private final AuthorityRecords records;
    private final boolean terms;

    /** @param terms whether terms are meant, or else names */
    Mentions(AuthorityRecords records, boolean terms) {
        this.records = records;
        this.terms = terms;
    }

    List<Mention> in(Text text) {
        return records.mentions(text.language(), text.text()).stream()
                .filter(one -> one.term() == terms)
                .toList();
    }

    /** Notes what the source mentions and the target has under no allowed form, each record once. */
    void missing(Text source, Text target, String reason, FoundCollector notes) {
        List<Mention> there = in(target);
        List<UUID> done = new ArrayList<>();
        for (List<Mention> place : places(in(source))) {
            List<UUID> ids = place.stream().map(Mention::id).toList();
            List<String> forms = ids.stream()
                    .flatMap(id -> records.allowed(id, target.language()).stream())
                    .toList();
            boolean stands = there.stream().anyMatch(one -> ids.contains(one.id()));
            if (!stands && !forms.isEmpty() && !done.containsAll(ids)) {
                Mention first = place.get(0);
                notes.add(source, first.start(), first.end(), reason, List.of(forms.get(0)));
            }
            done.addAll(ids);
        }
    }

    /** Notes what is written as it must not be, with the forms that may stand there. */
    void wrong(Text text, Collection<Mention> mentions, String reason, FoundCollector notes) {
        for (List<Mention> place : places(mentions)) {
            // A spelling that is wrong for one and right for another is right.
            if (place.stream().allMatch(Mention::wrong)) {
                String[] forms = place.stream()
                        .flatMap(one -> records.allowed(one.id(), text.language()).stream())
                        .distinct()
                        .limit(5)
                        .toArray(String[]::new);
                notes.add(text, place.get(0).start(), place.get(0).end(), reason, List.of(), forms);
            }
        }
    }

    private static Collection<List<Mention>> places(Collection<Mention> mentions) {
        Map<Integer, List<Mention>> places = new LinkedHashMap<>();
        mentions.forEach(one ->
                places.computeIfAbsent(one.start(), none -> new ArrayList<>()).add(one));
        return places.values();
    }
}
