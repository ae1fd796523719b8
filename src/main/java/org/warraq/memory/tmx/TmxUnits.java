package org.warraq.memory.tmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.memory.TextLimits;
import org.warraq.memory.Unit;
import org.warraq.memory.store.UnitIds;
import org.warraq.memory.tmx.TmxReader.Tu;
import org.warraq.memory.tmx.TmxReader.Tuv;

/** From the file's terms to ours. What is not understood is carried; a {@code tu} that is no pair of texts is a problem. */
public final class TmxUnits {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*");
    private static final int LONGEST_NAME = 1_000;

    private final boolean approved;
    private final List<TmxProblem> problems;

    /** @param approved whether units are that do not say so themselves. @param problems where what is wrong is told */
    public TmxUnits(boolean approved, List<TmxProblem> problems) {
        this.approved = approved;
        this.problems = problems;
    }

    /** @return null where there was a problem */
    public @Nullable Unit unit(Tu tu, String headerLanguage) {
        int before = problems.size();
        List<Unit.Side> sides = new ArrayList<>();
        for (Tuv tuv : tu.tuvs()) {
            side(tu, tuv, sides);
        }
        if (problems.size() == before
                && sides.stream().map(Unit.Side::language).distinct().count() < 2) {
            problem(tu, "no-pair", "");
        }
        return problems.size() == before ? unit(tu, headerLanguage, sides) : null;
    }

    private void problem(Tu tu, String reason, String argument) {
        problems.add(new TmxProblem(tu.at().line(), tu.at().column(), reason, argument));
    }

    private void side(Tu tu, Tuv tuv, List<Unit.Side> sides) {
        String tag = tuv.attributes().getOrDefault("xml:lang", tuv.attributes().get("lang"));
        if (tag == null || !TAG.matcher(tag).matches()) {
            problem(tu, "language", tag == null ? "" : tag);
        } else if (tuv.segment().tooLong() || tuv.segment().text().length() > TextLimits.LONGEST) {
            problem(tu, "too-long", "");
        } else if (!TextLimits.areTaken(tuv.segment().text())) {
            problem(tu, "empty", "");
        } else {
            TmxMetadata carried = tuv.carried();
            carried.attributes().putAll(tuv.attributes());
            carried.attributes().remove("xml:lang");
            carried.attributes().remove("lang");
            TmxSegment segment = tuv.segment();
            sides.add(new Unit.Side(language(tag), tag, segment.text(), segment.markup(), carried.json()));
        }
    }

    private static Language language(String tag) {
        return Language.of(tag.split("[-_]", 2)[0]);
    }

    private Unit unit(Tu tu, String headerLanguage, List<Unit.Side> sides) {
        Map<String, String> attributes = tu.attributes();
        TmxMetadata carried = tu.carried();
        String tuid = attributes.remove("tuid");
        String source = attributes.getOrDefault("srclang", headerLanguage);
        Instant created = time(attributes, "creationdate");
        Instant changed = time(attributes, "changedate");
        UUID id = read(carried, "id", UUID::fromString);
        Boolean says = read(carried, "approved", Boolean::valueOf);
        Unit made = new Unit(
                id == null ? UnitIds.next() : id,
                tuid,
                sourceLanguage(source, sides),
                says == null ? approved : says,
                read(carried, "approved-at", Instant::parse),
                read(carried, "report", UUID::fromString),
                read(carried, "version", Integer::valueOf),
                carried.take(TmxFormat.PROPERTY + "translator"),
                carried.take(TmxFormat.PROPERTY + "reviewer"),
                context(carried),
                created,
                changed == null ? created : changed,
                null,
                sides,
                1);
        if (tuid != null && tuid.length() > LONGEST_NAME) {
            problem(tu, "too-long", "");
        }
        attributes.remove("srclang", sourceLanguage(source, sides).tag());
        carried.attributes().putAll(attributes);
        return made.withCarried(carried.json());
    }

    private static Unit.@Nullable Context context(TmxMetadata carried) {
        String lineage = carried.take(TmxFormat.PROPERTY + "lineage");
        Long previous = read(carried, "previous", Long::valueOf);
        Long next = read(carried, "next", Long::valueOf);
        return lineage == null && previous == null && next == null ? null : new Unit.Context(lineage, previous, next);
    }

    // "*all*", and a language of which there is no text, say nothing
    private static Language sourceLanguage(String tag, List<Unit.Side> sides) {
        Language said = TAG.matcher(tag).matches() ? language(tag) : null;
        return sides.stream()
                .map(Unit.Side::language)
                .filter(language -> language.equals(said))
                .findFirst()
                .orElse(sides.get(0).language());
    }

    /** A property of ours; one that cannot be read is left where it is, and carried. */
    private static <T> @Nullable T read(TmxMetadata carried, String name, Function<String, T> reading) {
        for (TmxMetadata.Remark remark : carried.remarks()) {
            if ((TmxFormat.PROPERTY + name).equals(remark.type())) {
                try {
                    T value = reading.apply(remark.text());
                    carried.remarks().remove(remark);
                    return value;
                } catch (IllegalArgumentException | DateTimeException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private static @Nullable Instant time(Map<String, String> attributes, String name) {
        try {
            Instant time = LocalDateTime.parse(attributes.getOrDefault(name, ""), TmxFormat.TIME)
                    .toInstant(ZoneOffset.UTC);
            attributes.remove(name);
            return time;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
