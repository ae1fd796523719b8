package org.warraq.memory;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Tokens;

/** A side of a unit as a line of PostgreSQL's COPY, text format. */
final class TextRow {

    private TextRow() {}

    static void append(StringBuilder rows, Unit unit) {
        long[] keys = unit.sides().stream()
                .mapToLong(side -> Hash.exactKey(side.language(), side.text()))
                .toArray();
        long all = Arrays.stream(keys).reduce(0, (one, other) -> one ^ other);
        for (int i = 0; i < unit.sides().size(); i++) {
            Unit.Side side = unit.sides().get(i);
            Fingerprint print = Fingerprint.of(side.language(), Tokens.of(side.language(), side.text()));
            rows.append(unit.id()).append('\t').append(i).append('\t');
            rows.append(print.words()).append('\t').append(print.tokens()).append('\t');
            rows.append(keys[i]).append('\t').append(all ^ keys[i]).append('\t');
            text(rows, contextKey(unit, side)).append('\t');
            rows.append(side.language()).append('\t').append(print.signature()).append('\t');
            bytes(rows, print.packedStems());
            bytes(rows, print.packedVerbatim());
            numbers(rows, print.grams());
            text(rows, side.tag()).append('\t');
            text(rows, side.text()).append('\t');
            text(rows, side.markup()).append('\t');
            text(rows, side.carried()).append('\n');
        }
    }

    // neighbours are those of the source, and say nothing of the way back
    private static @Nullable String contextKey(Unit unit, Unit.Side side) {
        Unit.Context context = unit.context();
        return context == null || !side.language().equals(unit.sourceLanguage())
                ? null
                : String.valueOf(Hash.contextKey(context.previousKey(), context.nextKey()));
    }

    private static void bytes(StringBuilder rows, byte[] bytes) {
        rows.append("\\\\x").append(HexFormat.of().formatHex(bytes)).append('\t');
    }

    private static void numbers(StringBuilder rows, int[] numbers) {
        rows.append('{');
        for (int i = 0; i < numbers.length; i++) {
            rows.append(i == 0 ? "" : ",").append(numbers[i]);
        }
        rows.append("}\t");
    }

    private static StringBuilder text(StringBuilder rows, @Nullable String text) {
        if (text == null) {
            return rows.append("\\N");
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                default -> rows.append(character);
            }
        }
        return rows;
    }
}
