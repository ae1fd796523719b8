package org.warraq.translation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.lexicon.Forms;
import org.warraq.lexicon.Lexicon;
import org.warraq.translation.checks.Records;

/** The newsroom's names and terms, as the checks ask for them. */
@Component
class LexiconRecords implements Records {

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
    public List<String> allowed(UUID id, Language language) {
        return lexicon.forms(id, language, null).map(Forms::right).orElse(List.of());
    }
}
