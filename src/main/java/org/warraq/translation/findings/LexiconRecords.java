package org.warraq.translation.findings;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.lexicon.Candidate;
import org.warraq.lexicon.Forms;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Lexicon;
import org.warraq.lexicon.Spellings;
import org.warraq.translation.checks.AuthorityRecords;

/** The newsroom's names and terms, as the checks ask for them. */
@Component
class LexiconRecords implements AuthorityRecords {

    private static final int ALIKE = 80;

    private final Lexicon lexicon;

    LexiconRecords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Mention> mentions(Language language, String text) {
        return lexicon.mentions(language, text).stream()
                .map(one ->
                        new Mention(one.id(), !one.kind().isName(), !one.use().isRight(), one.start(), one.end()))
                .toList();
    }

    @Override
    public Spellings.Known names(Language language, String text) {
        return new Spellings.Known() {
            @Override
            public List<Spellings.Place> names() {
                return lexicon.mentions(language, text).stream()
                        .filter(one -> one.kind() == Kind.PERSON || one.kind() == Kind.PLACE)
                        .map(one -> new Spellings.Place(one.start(), one.end()))
                        .toList();
            }

            @Override
            public boolean areOne(String word, String other) {
                Set<UUID> meant = meant(language, word);
                return !meant.isEmpty() && meant(language, other).stream().anyMatch(meant::contains);
            }
        };
    }

    private Set<UUID> meant(Language language, String word) {
        return lexicon.candidates(language, word).stream()
                .filter(one -> one.score() >= ALIKE)
                .map(Candidate::nameId)
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> allowed(UUID id, Language language) {
        return lexicon.forms(id, language, null).map(Forms::right).orElse(List.of());
    }
}
