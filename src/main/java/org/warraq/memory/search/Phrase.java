package org.warraq.memory.search;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Digits;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.language.Tokens;
import org.warraq.language.Tokens.Token;
import org.warraq.memory.index.KeyFrequencies;
import org.warraq.memory.index.TextSignature;

/** Words in a row, by their stems, and numbers among them; other signs do not count, neither in it nor in the text. */
final class Phrase {

    private final Language language;
    private final TextSignature print;
    private final List<String> sought;

    private Phrase(Language language, Tokens tokens) {
        this.language = language;
        this.print = TextSignature.of(language, tokens);
        this.sought =
                tokens.all().stream().filter(Phrase::counts).map(Phrase::form).toList();
    }

    static Phrase of(Language language, String text) {
        return new Phrase(language, Tokens.of(language, text));
    }

    Language language() {
        return language;
    }

    boolean isEmpty() {
        return sought.isEmpty();
    }

    /** Where it stands in a text. */
    record Place(int start, int end) {}

    /** The first place, null if there is none. */
    @Nullable
    Place in(String text) {
        List<Token> tokens =
                Tokens.of(language, text).all().stream().filter(Phrase::counts).toList();
        List<String> forms = tokens.stream().map(Phrase::form).toList();
        int at = Collections.indexOfSubList(forms, sought);
        if (at < 0 || isEmpty()) {
            return null;
        }
        int[] places = Keys.places(text);
        return new Place(
                places[tokens.get(at).start()],
                places[tokens.get(at + sought.size() - 1).end() - 1] + 1);
    }

    private static boolean counts(Token token) {
        return token.word() != null || TextSignature.isNumber(token);
    }

    private static String form(Token token) {
        return token.stem() != null ? token.stem() : Digits.fold(token.verbatim());
    }

    /** Two of its keys that fewest texts have, the rarer first; the same twice where it has no other. */
    int[] keys(KeyFrequencies.Counts counts) {
        int longest = Math.min(print.words(), TextSignature.LONGEST_RUN);
        IntStream runs = longest == 0
                ? IntStream.empty()
                : IntStream.rangeClosed(0, print.words() - longest).map(at -> print.run(at, longest));
        List<Integer> rarest = IntStream.concat(
                        runs, IntStream.range(0, print.numbers()).map(print::number))
                .boxed()
                .sorted(Comparator.comparingDouble(counts::seen))
                .limit(2)
                .toList();
        return new int[] {rarest.get(0), rarest.get(rarest.size() - 1)};
    }
}
