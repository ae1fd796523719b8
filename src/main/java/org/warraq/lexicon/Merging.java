package org.warraq.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Two records as one. */
final class Merging {

    private Merging() {}

    static Particulars of(Particulars stays, Particulars goes) {
        Set<Title> titles = new LinkedHashSet<>(stays.titles());
        titles.addAll(goes.titles());
        Set<UUID> distinct = new LinkedHashSet<>(stays.distinctFrom());
        distinct.addAll(goes.distinctFrom());
        return new Particulars(
                stays.kind(),
                forms(stays.forms(), goes.forms()),
                List.copyOf(titles),
                List.copyOf(distinct),
                either(stays.definition(), goes.definition()),
                either(stays.domain(), goes.domain()),
                either(stays.note(), goes.note()));
    }

    // What both have keeps the use it has where it stays.
    private static List<Form> forms(List<Form> stay, List<Form> go) {
        List<Form> all = new ArrayList<>(stay);
        for (Form form : go) {
            boolean there = stay.stream()
                    .anyMatch(known -> known.language().equals(form.language())
                            && known.text().equals(form.text()));
            if (!there) {
                Use use = form.use().isRight() ? Use.ALLOWED : form.use();
                all.add(new Form(form.language(), form.text(), use, form.occasion()));
            }
        }
        return all;
    }

    private static String either(String stays, String goes) {
        return Stream.of(stays, goes)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
