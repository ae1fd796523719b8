package org.warraq.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warraq.language.Language;
import org.warraq.lexicon.spelling.Clitics;
import org.warraq.lexicon.spelling.Inflection;
import org.warraq.lexicon.spelling.NameToken;
import org.warraq.lexicon.spelling.NameTokens;

/**
 * What usage is counted by: the words of a text under an index, and its text as keys and as stems in which a form's own are
 * then looked for. Letter case is not seen here.
 */
final class TextWords {

    private static final String STEM = "~";

    private TextWords() {}

    /** Every word of some texts, in all its readings, and every stem. */
    static Set<String> words(Language language, List<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.stream().flatMap(text -> NameTokens.of(text).stream()).forEach(token -> {
            for (Clitics.Reading reading : Clitics.readings(token.key())) {
                words.add(reading.key());
                words.add(STEM + Inflection.stem(language, reading.key()));
            }
        });
        return words;
    }

    static String keys(List<String> texts) {
        return line(texts, NameToken::key);
    }

    static String stems(Language language, List<String> texts) {
        return line(texts, token -> Inflection.stem(language, peeled(token.key())));
    }

    /** The words a text must have to use a form. */
    static List<String> words(Kind kind, Form form) {
        return NameTokens.of(form.text()).stream()
                .map(token -> kind.isName() ? token.key() : STEM + Inflection.stem(form.language(), token.key()))
                .distinct()
                .toList();
    }

    /** What then stands in its keys, or stems. Arabic may have something written before the first word. */
    static String phrase(Kind kind, Form form) {
        List<NameToken> tokens = NameTokens.of(form.text());
        String phrase = tokens.stream()
                .map(token -> kind.isName() ? token.key() : Inflection.stem(form.language(), token.key()))
                .collect(Collectors.joining(" "));
        return (tokens.get(0).isArabic() ? "" : " ") + phrase + " ";
    }

    private static String peeled(String key) {
        return Clitics.readings(key).stream()
                .map(Clitics.Reading::key)
                .filter(reading -> reading.startsWith("ال"))
                .findFirst()
                .orElse(key);
    }

    // Nothing begins in one text and ends in the next.
    private static String line(List<String> texts, Function<NameToken, String> word) {
        return texts.stream()
                .map(text -> NameTokens.of(text).stream().map(word).collect(Collectors.joining(" ", " ", " ")))
                .collect(Collectors.joining("|"));
    }
}
