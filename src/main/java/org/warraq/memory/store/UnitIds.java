package org.warraq.memory.store;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keys;
import org.warraq.language.Sha256;
import org.warraq.memory.Unit;

/** What units are known by. */
public final class UnitIds {

    private UnitIds() {}

    /** A new id, version 7 (RFC 9562): units made one after another lie beside each other. */
    public static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    /** Equal for units that say the same in the same place and were called the same: one of them is enough. */
    public static UUID digest(Unit unit) {
        StringBuilder all = new StringBuilder();
        field(all, unit.tuid());
        field(all, unit.sourceLanguage());
        Unit.Context context = unit.context();
        field(all, context == null ? null : context.lineage());
        field(all, context == null ? null : context.previousKey());
        field(all, context == null ? null : context.nextKey());
        for (Unit.Side side : unit.sides()) {
            field(all, side.tag());
            field(all, Keys.exact(side.text()));
        }
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(all.toString()));
        return new UUID(hash.getLong(), hash.getLong());
    }

    // what is missing and what is empty differ, and no field runs into the next
    private static void field(StringBuilder all, @Nullable Object value) {
        if (value != null) {
            String text = value.toString();
            all.append(text.length()).append(':').append(text);
        }
        all.append(';');
    }
}
