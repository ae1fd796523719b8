package org.warraq.desk.drafting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/**
 * A change of a draft's shape that a button asks for: {@code body.add}, {@code body.2.up}, {@code participants.0.remove},
 * {@code background.1.add}, {@code background.0.1.down}, {@code body.2.across} …
 *
 * @param group which background group the list belongs to, from 0; {@code null}: the list is {@code part} itself
 * @param index which item of the list, from 0; {@code null} where one is added
 */
record ShapeChange(
        Part part, @Nullable Integer group, @Nullable Integer index, Move move) {

    /** Lists that a draft is made of. */
    enum Part implements Keyed {
        BODY,
        PARTICIPANTS,
        BACKGROUND
    }

    /** What is done to a list. */
    enum Move implements Keyed {
        ADD,
        UP,
        DOWN,
        REMOVE,
        /** From the text into the background, or back. */
        ACROSS
    }

    /** An empty paragraph at the end of the text. */
    static final ShapeChange ADD_PARAGRAPH = new ShapeChange(Part.BODY, null, null, Move.ADD);

    private static final String NUMBER = "(?:\\.(0|[1-9][0-9]{0,3}))?";
    private static final Pattern FORM =
            Pattern.compile("(body|participants|background)" + NUMBER + NUMBER + "\\.(add|up|down|remove|across)");

    /** Empty where the words name no such change. */
    static Optional<ShapeChange> parse(String words) {
        Matcher matcher = FORM.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Part part = KeyedEnums.of(Part.class, matcher.group(1));
        Move move = KeyedEnums.of(Move.class, matcher.group(4));
        return Optional.of(of(part, number(matcher.group(2)), number(matcher.group(3)), move))
                .filter(ShapeChange::isPossible);
    }

    // The last number is the item's, but where something is added: then it is the list's.
    private static ShapeChange of(Part part, @Nullable Integer first, @Nullable Integer second, Move move) {
        if (move == Move.ADD) {
            return new ShapeChange(part, first, second, move);
        }
        return second == null ? new ShapeChange(part, null, first, move) : new ShapeChange(part, first, second, move);
    }

    private boolean isPossible() {
        boolean addsOrPoints = (move == Move.ADD) == (index == null);
        boolean groups = group == null || part == Part.BACKGROUND;
        boolean crosses = part == Part.BODY || (part == Part.BACKGROUND && group != null);
        return addsOrPoints && groups && (move != Move.ACROSS || crosses);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
