package org.warraq.memory.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.warraq.memory.index.KeyFrequencies;
import org.warraq.memory.index.LengthClass;
import org.warraq.memory.index.TextSignature;

/**
 * Which marks a match bears. An edit takes one stem away at most; where the unit has d more words, d of the edits are
 * insertions, which take none. A mark is gone when all stems that leave it are. And so a match with K edits lacks the marks of
 * at most K − d of the asked text's stems, of any choice of them: the rarest are chosen, and enough of them that hardly any text
 * that is no match bears as many. A wrong guess of what is rare costs time, never a match.
 *
 * <p>Of a text with few words among many signs all the words can be gone. There a match by its stems is looked for by those,
 * and another by all tokens as written, of which a mark is left by each, too.
 */
final class MarkSelection {

    /** How many marks are asked for, for one that may be lacking, and besides. (Texts share half of their words by chance.) */
    private static final double FOR_EACH = 2.2;

    private static final int BESIDES = 8;

    /** So many marks are borne by no text. */
    private static final int NONE = Integer.MAX_VALUE;

    private final TextSignature asked;
    private final List<Token> stems;
    private final List<Token> all;
    private final Map<Integer, EditBounds> bounds = new HashMap<>();

    /** By what a match is one. */
    enum By {
        STEMS,
        TOKENS,
        EITHER
    }

    /**
     * What a unit of a class that matches bears.
     *
     * @param marks of each chosen token, and so the same one several times
     * @param lacking the marks of how many of those tokens it may lack
     */
    record OfClass(int lengthClass, By by, List<Integer> marks, int lacking) {

        /** Of so many of them at least it bears the mark. */
        int least() {
            return least(lacking);
        }

        // one is left of whatever was asked for
        private int least(int lacking) {
            return Math.max(1, marks.size() - lacking);
        }

        BitSet distinct() {
            BitSet distinct = new BitSet(TextSignature.MARKS);
            marks.forEach(distinct::set);
            return distinct;
        }

        /** So many different marks it bears at least, which says less where the same token comes often. */
        int leastDistinct() {
            return Math.max(1, distinct().cardinality() - lacking);
        }
    }

    /** A token of the asked text. */
    private record Token(int mark, double texts) {}

    MarkSelection(TextSignature asked, KeyFrequencies.Counts counts) {
        this.asked = asked;
        Comparator<Token> rarestFirst = Comparator.comparingDouble(Token::texts);
        stems = IntStream.range(0, asked.words())
                .mapToObj(at -> new Token(asked.markOfStem(at), counts.of(asked.run(at, 1))))
                .sorted(rarestFirst)
                .toList();
        // how frequent a sign is is not counted; most are
        all = Stream.concat(
                        stems.stream(),
                        IntStream.range(0, asked.signs())
                                .mapToObj(at -> new Token(asked.markOfSign(at), counts.texts())))
                .sorted(rarestFirst)
                .toList();
    }

    /** For every class of lengths that a match can have, one or two. */
    List<OfClass> classes(int min) {
        EditBounds bounds = bounds(min);
        List<OfClass> made = new ArrayList<>();
        for (int first = 0; first < bounds.end(); first = LengthClass.last(LengthClass.of(first)) + 1) {
            int lengthClass = LengthClass.of(first);
            if (lacking(bounds, lengthClass, By.EITHER) < asked.words()) {
                add(made, bounds, lengthClass, By.EITHER);
            } else {
                add(made, bounds, lengthClass, By.STEMS);
                add(made, bounds, lengthClass, By.TOKENS);
            }
        }
        return made;
    }

    private EditBounds bounds(int min) {
        return bounds.computeIfAbsent(min, any -> new EditBounds(asked.words(), asked.tokens(), min));
    }

    private void add(List<OfClass> made, EditBounds bounds, int lengthClass, By by) {
        int lacking = lacking(bounds, lengthClass, by);
        if (lacking >= 0) {
            List<Integer> marks = (by == By.TOKENS ? all : stems)
                    .stream()
                            .map(Token::mark)
                            .limit(Math.round(FOR_EACH * lacking) + BESIDES)
                            .toList();
            made.add(new OfClass(lengthClass, by, marks, lacking));
        }
    }

    /**
     * The marks of how many of the chosen tokens a text bears at least that may score so much, which is no less than the minimum
     * they were chosen for; more than there are where none does.
     */
    int least(OfClass of, int score) {
        int lacking = lacking(bounds(score), of.lengthClass(), of.by());
        return lacking < 0 ? NONE : of.least(lacking);
    }

    /** -1 where there is no match */
    private int lacking(EditBounds bounds, int lengthClass, By by) {
        return switch (by) {
            case EITHER -> gone(bounds, lengthClass, bounds::edits);
            case STEMS -> gone(bounds, lengthClass, bounds::byStems);
            case TOKENS ->
                lengths(bounds, lengthClass).anyMatch(others -> bounds.byTokens(others) >= 0)
                        ? bounds.goneTokens()
                        : -1;
        };
    }

    private static IntStream lengths(EditBounds bounds, int lengthClass) {
        return IntStream.range(
                LengthClass.first(lengthClass), Math.min(bounds.end(), LengthClass.last(lengthClass) + 1));
    }

    /** How many stems a match can lack at most; -1 where there is none. */
    private int gone(EditBounds bounds, int lengthClass, IntUnaryOperator edits) {
        return lengths(bounds, lengthClass)
                .filter(others -> edits.applyAsInt(others) >= 0)
                .map(others -> edits.applyAsInt(others) - Math.max(0, others - asked.words()))
                .max()
                .orElse(-1);
    }
}
