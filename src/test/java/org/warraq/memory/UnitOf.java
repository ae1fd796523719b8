package org.warraq.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.memory.store.UnitIds;

/** Units for tests. */
public final class UnitOf {

    private UnitOf() {}

    public static Unit pair(String english, String arabic) {
        return pair(english, arabic, true, null);
    }

    static Unit pair(String english, Language language, String other) {
        return unit(true, null, new Unit.Side(Language.ENGLISH, english), new Unit.Side(language, other));
    }

    static Unit pair(String english, String arabic, boolean approved, Unit.@Nullable Context context) {
        return unit(
                approved, context, new Unit.Side(Language.ENGLISH, english), new Unit.Side(Language.ARABIC, arabic));
    }

    private static Unit unit(boolean approved, Unit.@Nullable Context context, Unit.Side... sides) {
        return new Unit(
                UnitIds.next(),
                null,
                Language.ENGLISH,
                approved,
                null,
                null,
                null,
                null,
                null,
                context,
                null,
                null,
                null,
                List.of(sides),
                1);
    }
}
