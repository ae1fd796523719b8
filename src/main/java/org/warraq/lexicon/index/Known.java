package org.warraq.lexicon.index;

import java.util.List;
import org.warraq.lexicon.Authority;
import org.warraq.lexicon.Form;
import org.warraq.lexicon.spelling.NameToken;
import org.warraq.lexicon.spelling.NameTokens;
import org.warraq.lexicon.spelling.Word;

/**
 * One form of a record, taken apart.
 *
 * @param words as they are compared by spelling; empty for terms
 */
record Known(Authority of, Form form, List<NameToken> tokens, List<Word> words) {

    static Known of(Authority of, Form form, List<Word> words) {
        return new Known(of, form, NameTokens.of(form.text()), words);
    }
}
