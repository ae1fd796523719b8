package org.warraq.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/** Units for tests. */
final class UnitOf {

    private UnitOf() {}

    static Unit pair(String english, String arabic) {
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
                Identity.next(),
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
