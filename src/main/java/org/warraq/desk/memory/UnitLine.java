package org.warraq.desk.memory;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.memory.Passage;
import org.warraq.memory.Replacement;
import org.warraq.memory.Unit;

/** Both texts of a unit, with the phrase set apart in one of them. */
record UnitLine(
        UUID id,
        boolean approved,
        @Nullable UUID reportId,
        @Nullable String translator,
        @Nullable String reviewer,
        @Nullable Instant approvedAt,
        @Nullable Replacement superseded,
        @Nullable Replacement correctedElsewhere,
        Cell source,
        Cell target) {

    static UnitLine of(Passage one, Pair pair) {
        boolean inSource = one.side().equals(pair.from());
        return new UnitLine(
                one.unitId(),
                one.approved(),
                one.reportId(),
                one.translator(),
                one.reviewer(),
                one.approvedAt(),
                one.superseded(),
                one.correctedElsewhere(),
                Cell.of(pair.from(), one.source(), inSource ? one.start() : 0, inSource ? one.end() : 0),
                Cell.of(pair.to(), one.target(), inSource ? 0 : one.start(), inSource ? 0 : one.end()));
    }

    static UnitLine of(Unit unit, Pair pair) {
        Unit.Side source =
                Objects.requireNonNullElse(unit.side(pair.from()), unit.sides().get(0));
        Unit.Side target = Objects.requireNonNullElse(
                unit.side(pair.to()), unit.sides().get(unit.sides().size() - 1));
        return new UnitLine(
                unit.id(),
                unit.approved(),
                unit.reportId(),
                unit.translator(),
                unit.reviewer(),
                unit.approvedAt(),
                unit.superseded(),
                unit.correctedElsewhere(),
                Cell.of(source.language(), source.text(), 0, 0),
                Cell.of(target.language(), target.text(), 0, 0));
    }

    /** Which languages are shown, in this order. */
    record Pair(Language from, Language to) {}

    /** A text in three parts, the middle one found. */
    record Cell(Language language, String before, String found, String after) {

        static Cell of(Language language, String text, int start, int end) {
            return new Cell(language, text.substring(0, start), text.substring(start, end), text.substring(end));
        }
    }
}
