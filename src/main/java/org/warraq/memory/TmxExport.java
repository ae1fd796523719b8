package org.warraq.memory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.memory.store.UnitReader;
import org.warraq.memory.tmx.TmxWriter;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;

/**
 * Gives the memory out as TMX 1.4; importing the file gives the same units again. What is superseded is left out: other tools know nothing
 * of that, and would offer it as approved.
 */
@Component
public class TmxExport {

    private static final int PIECE = 1_000;

    private final UnitReader rows;

    TmxExport(UnitReader rows) {
        this.rows = rows;
    }

    /** Where it goes, opened when it is known that something will come. */
    public interface Target {
        OutputStream open() throws IOException;
    }

    /**
     * Writes the units that have both languages and are not superseded, each with all its texts, by id. Piece by piece, so that no transaction waits
     * for who reads slowly; units that come or go meanwhile may be in it or not.
     *
     * @param from null for any, as {@code to}
     * @throws Refusal 403 for who is neither admin nor editor, before anything is written
     */
    public void write(Person actor, @Nullable Language from, @Nullable Language to, Target target) throws IOException {
        Permissions.require(actor, Verb.KEEP_MEMORY);
        OutputStream out = target.open();
        TmxWriter writer = new TmxWriter();
        writer.open(from == null ? "*all*" : from.tag());
        @Nullable UUID after = null;
        List<Unit> units;
        do {
            units = rows.standingAfter(after, from, to, PIECE);
            for (Unit unit : units) {
                writer.unit(unit);
                after = unit.id();
            }
            out.write(writer.take().getBytes(StandardCharsets.UTF_8));
        } while (!units.isEmpty());
        writer.close();
        out.write(writer.take().getBytes(StandardCharsets.UTF_8));
    }
}
