package org.warraq.lexicon.index;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.lexicon.Mention;
import org.warraq.lexicon.spelling.Clitics;
import org.warraq.lexicon.spelling.Inflection;
import org.warraq.lexicon.spelling.NameToken;
import org.warraq.lexicon.spelling.NameTokens;

/**
 * Words of a text that may be a form.
 *
 * @param reading what is left of the first word
 */
record FormSpan(String text, List<NameToken> tokens, Clitics.Reading reading) {

    private static final Set<String> ARTICLES = Set.of("al", "el");

    int start() {
        return Clitics.behind(text, tokens.get(0), reading.letters());
    }

    int end() {
        return tokens.get(tokens.size() - 1).end();
    }

    String surface() {
        return text.substring(start(), end());
    }

    /** Whether these words, whose keys are those of the form, can be it: capitals, and no article before a name without one. */
    boolean isName(@Nullable NameToken before, Known known) {
        boolean article = before != null
                && ARTICLES.contains(before.key())
                && NameTokens.joined(text, before, tokens.get(0))
                && !known.tokens().get(0).key().equals(before.key());
        return !article && hasCapitals(known);
    }

    /** Whether these words are forms of the term's. */
    boolean isTerm(Language language, Known known) {
        for (int i = 0; i < tokens.size(); i++) {
            String key = i == 0 ? reading.key() : tokens.get(i).key();
            if (!Inflection.same(language, known.tokens().get(i).key(), key)) {
                return false;
            }
        }
        return hasAcronyms(known);
    }

    /** Letter by letter; a capital at the start of a sentence is no difference, nor is a lost alif after «ل». */
    boolean isExact(Known known) {
        String surface = letters(surface());
        String form = letters(known.form().text());
        return surface.equals(form)
                || ("ا" + surface).equals(form)
                || (beginsSentence()
                        && surface.equals(UCharacter.toTitleCase(form.substring(0, 1), null) + form.substring(1)));
    }

    Mention mention(Known known, boolean exact) {
        return new Mention(
                start(),
                end(),
                known.of().kind(),
                known.of().id(),
                surface(),
                known.form().text(),
                known.form().use(),
                known.form().occasion(),
                exact);
    }

    // "Rice" is a name, "rice" is not.
    private boolean hasCapitals(Known known) {
        for (int i = 0; i < tokens.size(); i++) {
            char wanted = known.form().text().charAt(known.tokens().get(i).start());
            char there = text.charAt(tokens.get(i).start());
            if (Character.isUpperCase(wanted) && !Character.isUpperCase(there)) {
                return false;
            }
        }
        return hasAcronyms(known);
    }

    // "US" is not "us".
    private boolean hasAcronyms(Known known) {
        for (int i = 0; i < tokens.size(); i++) {
            NameToken form = known.tokens().get(i);
            String written = known.form().text().substring(form.start(), form.end());
            NameToken there = tokens.get(i);
            if (isAcronym(written)
                    && !text.substring(there.start(), there.end()).startsWith(written)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    private boolean beginsSentence() {
        int at = start() - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || "\"“‘«('".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || ".!?:؟…\n".indexOf(text.charAt(at)) >= 0;
    }

    // Vowel signs and stretches are no letters.
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (char character : Keys.exact(text).toCharArray()) {
            boolean sign =
                    (character >= '\u064B' && character <= '\u0652') || character == '\u0670' || character == 'ـ';
            if (!sign) {
                letters.append(character);
            }
        }
        return letters.toString();
    }
}
