package org.warraq.memory.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.language.Tokens;
import org.warraq.memory.Unit;

/** The sides of units as lines for {@link CopyRows}, in the tables {@code memory_text} and {@code memory_waiting}. */
public final class TextRows {

    private final CopyRows texts = new CopyRows();
    private final CopyRows waiting = new CopyRows();

    public void add(Unit unit) {
        long[] keys = unit.sides().stream()
                .mapToLong(side -> Hash.exactKey(side.language(), side.text()))
                .toArray();
        long all = Arrays.stream(keys).reduce(0, (one, other) -> one ^ other);
        for (int i = 0; i < unit.sides().size(); i++) {
            Unit.Side side = unit.sides().get(i);
            TextSignature print = TextSignature.of(side.language(), Tokens.of(side.language(), side.text()));
            texts.add(unit.id()).add(i).add(keys[i]).add(all ^ keys[i]).add(contextKey(unit, side));
            texts.add(side.language()).add(print.grams());
            texts.add(side.tag())
                    .add(side.text())
                    .add(side.markup())
                    .add(side.carried())
                    .end();
            waiting(waiting.add(unit.id()).add(i), side.language(), keys[i], all, print);
        }
    }

    /** What comes behind the unit's id and the side's place. */
    public static void waiting(CopyRows row, Language language, long exactKey, long pairKey, TextSignature of) {
        TokenHashes print = of.print();
        row.add(language).add(LengthClass.of(of.words())).add(IndexVersion.CURRENT);
        row.add(exactKey).add(pairKey);
        row.add(print.stems())
                .add(print.words())
                .add(print.verbatim())
                .add(TextSignature.bits(of.marks()))
                .end();
    }

    /** The exact keys of all sides, exclusive-or: equal for units that say the same. */
    public static long pairKey(Unit unit) {
        return unit.sides().stream()
                .mapToLong(side -> Hash.exactKey(side.language(), side.text()))
                .reduce(0, (one, other) -> one ^ other);
    }

    // neighbours are those of the source, and say nothing of the way back
    private static @Nullable Long contextKey(Unit unit, Unit.Side side) {
        Unit.Context context = unit.context();
        return context == null || !side.language().equals(unit.sourceLanguage())
                ? null
                : Hash.contextKey(context.previousKey(), context.nextKey());
    }

    public CopyRows texts() {
        return texts;
    }

    public CopyRows waiting() {
        return waiting;
    }
}
