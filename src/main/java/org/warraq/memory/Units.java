package org.warraq.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.database.Cursor;
import org.warraq.database.CursorPart;
import org.warraq.database.NotACursor;
import org.warraq.database.Page;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.memory.index.TextRows;
import org.warraq.memory.store.UnitIds;
import org.warraq.memory.store.UnitReader;
import org.warraq.memory.store.UnitWriter;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;

/** The memory's units one by one, for those who look after it. Every change is journalled; {@link UnitChanges} keep what stood before. */
@Component
public class Units {

    private static final String DELETE = "delete from memory_unit where id = :id";

    private static final String CORRECT = """
            update memory_unit
            set digest = :digest, changed_at = clock(), row_version = row_version + 1,
                approved = approved and not exists (
                    select from memory_superseded as gone
                    where gone.report_id = memory_unit.report_id and gone.source_key # gone.target_key = :pair)
            where id = :id
            """;

    private static final String DELETE_TEXTS = "delete from memory_text where unit_id = :id";

    private final UnitReader rows;
    private final UnitWriter writer;
    private final UnitChanges changes;
    private final Journal journal;
    private final JdbcClient jdbc;

    Units(UnitReader rows, UnitWriter writer, UnitChanges changes, Journal journal, JdbcClient jdbc) {
        this.rows = rows;
        this.writer = writer;
        this.changes = changes;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /**
     * Newest first.
     *
     * @throws Refusal 403 for who is neither admin nor editor
     * @throws NotACursor if the cursor is none of this list
     */
    public Page<Unit> page(Person actor, @Nullable String cursor, int limit) {
        Permissions.require(actor, Verb.KEEP_MEMORY);
        Cursor after = Cursor.parse(cursor, CursorPart.ID);
        List<Unit> units = rows.newest(after == null ? null : after.id(0), limit + 1);
        return Page.of(units, limit, last -> new Cursor(last.id()));
    }

    /** @throws Refusal 403 for who is neither admin nor editor, 404 */
    public Unit get(Person actor, UUID id) {
        Permissions.require(actor, Verb.KEEP_MEMORY);
        return rows.find(id).orElseThrow(() -> Refusal.unknown("unit"));
    }

    /**
     * Puts other texts in a unit's place.
     *
     * @param texts by language; those it does not name stay
     * @throws Refusal 403 for who is neither admin nor editor, 404, 409 where another unit says just that, 412, 422
     */
    @Transactional
    public Unit correct(Person actor, UUID id, int version, Map<Language, String> texts, Reason reason) {
        Unit before = writable(actor, id, version);
        Unit after = before.withSides(corrected(before, texts));
        if (!after.equals(before)) {
            replace(after);
            journal.append(Chain.NEWSROOM, entry(actor, "memory-unit-corrected", before, reason));
        }
        return rows.find(id).orElseThrow();
    }

    private void replace(Unit unit) {
        try {
            jdbc.sql(CORRECT)
                    .param("digest", UnitIds.digest(unit))
                    .param("pair", TextRows.pairKey(unit))
                    .param("id", unit.id())
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Refusal.conflict("unit-exists");
        }
        jdbc.sql(DELETE_TEXTS).param("id", unit.id()).update();
        writer.texts(List.of(unit));
    }

    private static List<Unit.Side> corrected(Unit unit, Map<Language, String> texts) {
        List<Unit.Side> sides = new ArrayList<>();
        List<Refusal.FieldError> wrong = new ArrayList<>();
        texts.forEach((language, text) -> {
            if (unit.side(language) == null) {
                wrong.add(new Refusal.FieldError("texts." + language, "unit-language"));
            } else if (!TextLimits.areTaken(text) || text.indexOf('\0') >= 0) {
                wrong.add(new Refusal.FieldError("texts." + language, "unit-text", TextLimits.LONGEST));
            }
        });
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        for (Unit.Side side : unit.sides()) {
            // of several texts in one language the first is meant, see Unit.side
            String text = side.equals(unit.side(side.language()))
                    ? texts.getOrDefault(side.language(), side.text())
                    : side.text();
            sides.add(
                    text.equals(side.text())
                            ? side
                            : new Unit.Side(side.language(), side.tag(), text, null, side.carried()));
        }
        return sides;
    }

    /** @throws Refusal 403 for who is neither admin nor editor, 404, 412, 422 without a reason */
    @Transactional
    public void delete(Person actor, UUID id, int version, Reason reason) {
        Unit unit = writable(actor, id, version);
        jdbc.sql(DELETE).param("id", id).update();
        journal.append(Chain.NEWSROOM, entry(actor, "memory-unit-deleted", unit, reason));
    }

    private Unit writable(Person actor, UUID id, int version) {
        Permissions.require(actor, Verb.KEEP_MEMORY);
        Unit unit = rows.lock(id).orElseThrow(() -> Refusal.unknown("unit"));
        if (unit.rowVersion() != version) {
            throw Refusal.stale(unit.rowVersion());
        }
        return unit;
    }

    // The journal is for ever, a text may have to go.
    private Entry entry(Person actor, String action, Unit before, Reason reason) {
        String detail = before.id() + " sha256:" + changes.keep(actor, before);
        return Entry.by(actor, action).because(reason).detail(detail);
    }
}
