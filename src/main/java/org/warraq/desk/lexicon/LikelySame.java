package org.warraq.desk.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.warraq.lexicon.Authority;
import org.warraq.lexicon.Candidate;
import org.warraq.lexicon.Form;
import org.warraq.lexicon.Lexicon;
import org.warraq.lexicon.Registry;
import org.warraq.lexicon.State;

/** Other records that one may be the same as, or is told apart from: where merging and "someone else" begin. */
@Component
class LikelySame {

    private static final int MOST = 12;

    private final Lexicon lexicon;
    private final Registry registry;
    private final LexiconReading records;

    LikelySame(Lexicon lexicon, Registry registry, LexiconReading records) {
        this.lexicon = lexicon;
        this.registry = registry;
        this.records = records;
    }

    List<Authority> of(Authority record) {
        Set<UUID> ids = new LinkedHashSet<>(record.particulars().distinctFrom());
        for (Form form : record.particulars().forms()) {
            if (record.kind().isName()) {
                lexicon.candidates(form.language(), form.text()).stream()
                        .map(Candidate::nameId)
                        .forEach(ids::add);
            } else {
                records.terms(null, form.language(), form.text(), null, MOST).items().stream()
                        .map(Authority::id)
                        .forEach(ids::add);
            }
        }
        ids.remove(record.id());
        return registry.some(ids).stream()
                .filter(other -> other.state() != State.MERGED && other.state() != State.REFUSED)
                .limit(MOST)
                .toList();
    }
}
