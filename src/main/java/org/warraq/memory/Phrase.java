package org.warraq.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Digits;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.language.Tokens;
import org.warraq.language.Tokens.Token;

/** Words in a row, by their stems, and numbers among them; other signs do not count, neither in it nor in the text. */
final class Phrase {

    private final Language language;
    private final Fingerprint print;
    private final List<String> sought;
    private final int[] numbers;

    private Phrase(Language language, Tokens tokens) {
        this.language = language;
        this.print = Fingerprint.of(language, tokens);
        this.sought =
                tokens.all().stream().filter(Phrase::counts).map(Phrase::form).toList();
        List<Token> signs =
                tokens.all().stream().filter(token -> token.word() == null).toList();
        this.numbers = IntStream.range(0, signs.size())
                .filter(i -> counts(signs.get(i)))
                .toArray();
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
        return token.word() != null || token.verbatim().codePoints().anyMatch(Character::isDigit);
    }

    private static String form(Token token) {
        return token.stem() != null ? token.stem() : Digits.fold(token.verbatim());
    }

    /**
     * Two of its keys that fewest texts have, the rarer first, each in every class of lengths; the same twice where it has no
     * other.
     */
    List<List<Integer>> keys(Frequencies.Counts counts) {
        List<IntUnaryOperator> keys = new ArrayList<>();
        int longest = Math.min(print.words(), Fingerprint.LONGEST_RUN);
        if (longest > 0) {
            IntStream.rangeClosed(0, print.words() - longest)
                    .forEach(at -> keys.add(lengthClass -> print.run(at, longest, lengthClass)));
        }
        Arrays.stream(numbers).forEach(at -> keys.add(lengthClass -> print.sign(at, lengthClass)));
        List<List<Integer>> rarest = keys.stream()
                .map(Phrase::ofEveryLength)
                .sorted(Comparator.comparingDouble(set -> texts(set, counts)))
                .limit(2)
                .toList();
        return List.of(rarest.get(0), rarest.get(rarest.size() - 1));
    }

    private static List<Integer> ofEveryLength(IntUnaryOperator key) {
        return IntStream.range(0, LengthClass.COUNT).map(key).boxed().toList();
    }

    /** About how many texts have one of these keys. */
    static double texts(List<Integer> keys, Frequencies.Counts counts) {
        return keys.stream()
                        .mapToDouble(key -> counts.byKey().getOrDefault(key, 0))
                        .sum()
                * counts.share();
    }
}
