package org.warraq.translation.xliff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.lexicon.Lexicon;
import org.warraq.lexicon.Mention;

/** Names and terms known in a text, with what may stand for them in the other language. */
@Component
public class XliffTerms {

    private static final int TRANSLATIONS = 5;

    private final Lexicon lexicon;

    XliffTerms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Each once, in the order of the text; those that have no form in the other language are left out. */
    public List<XliffDocument.Term> of(Language from, String text, Language to) {
        Map<UUID, Mention> known = new LinkedHashMap<>();
        lexicon.mentions(from, text).forEach(mention -> known.putIfAbsent(mention.id(), mention));
        List<XliffDocument.Term> terms = new ArrayList<>();
        known.forEach((id, mention) -> lexicon.forms(id, to, null).ifPresent(forms -> {
            List<String> translations =
                    forms.right().stream().distinct().limit(TRANSLATIONS).toList();
            if (!translations.isEmpty()) {
                terms.add(new XliffDocument.Term(
                        mention.form(), translations, mention.kind().key()));
            }
        }));
        return terms;
    }
}
