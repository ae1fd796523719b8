package org.warraq.memory.index;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blocks of an older version that nobody stands in any more. */
@Component
public class EmptyBlocks {

    // Whoever packs holds the lock until others see what was packed: what is empty afterwards stays so.
    private static final String LOCK = """
            select id from memory_block where index_version < :version order by id for update skip locked
            """;

    private static final String DROP = """
            with empty as (
                select id from memory_block
                where id = any (cast(:ids as integer[])) and not exists (select from memory_print where block = id)),
            sliced as (delete from memory_slice where block in (select id from empty))
            delete from memory_block where id in (select id from empty)
            """;

    private final JdbcClient jdbc;

    EmptyBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction. @return how many there were */
    public int drop() {
        List<Integer> stale = jdbc.sql(LOCK)
                .param("version", IndexVersion.CURRENT)
                .query(Integer.class)
                .list();
        return stale.isEmpty()
                ? 0
                : jdbc.sql(DROP).param("ids", stale.toArray(Integer[]::new)).update();
    }
}
