package org.warraq.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.warraq.language.Keys;

/** Tells whether a term of a file is one that is here: by its id, or by a preferred form and the same definition. */
final class TermMatching {

    private final Map<UUID, Authority> byId = new HashMap<>();
    private final Map<String, Authority> byForm = new HashMap<>();

    TermMatching(List<Authority> present) {
        present.forEach(this::know);
    }

    void know(Authority term) {
        byId.put(term.id(), term);
        term.particulars().forms().stream()
                .filter(form -> form.use() == Use.PREFERRED)
                .forEach(form -> byForm.putIfAbsent(key(form, term.particulars()), term));
    }

    Optional<Authority> find(Incoming term) {
        if (term.id() != null) {
            return Optional.ofNullable(byId.get(term.id()));
        }
        return term.what().forms().stream()
                .filter(form -> form.use() == Use.PREFERRED)
                .limit(1)
                .map(form -> byForm.get(key(form, term.what())))
                .filter(known -> known != null)
                .map(known -> byId.getOrDefault(known.id(), known))
                .findFirst();
    }

    /** What is here and what comes, as one: another preferred form in a language that has one is allowed. */
    static Particulars joined(Particulars here, Particulars comes) {
        List<Form> forms = new ArrayList<>(here.forms());
        for (Form form : comes.forms()) {
            boolean there = forms.stream()
                    .anyMatch(known -> known.language().equals(form.language())
                            && known.text().equals(form.text()));
            boolean taken = forms.stream()
                    .anyMatch(known -> known.language().equals(form.language()) && known.use() == Use.PREFERRED);
            if (!there) {
                Use use = form.use() == Use.PREFERRED && taken ? Use.ALLOWED : form.use();
                forms.add(new Form(form.language(), form.text(), use));
            }
        }
        return here.withForms(forms);
    }

    private static String key(Form form, Particulars what) {
        return form.language() + " " + Keys.exact(form.text()) + "\n" + Keys.exact(what.definition()) + "\n"
                + what.note();
    }
}
