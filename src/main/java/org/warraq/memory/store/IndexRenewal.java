package org.warraq.memory.store;

import java.time.Duration;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.memory.index.BlockPacking;
import org.warraq.memory.index.EmptyBlocks;
import org.warraq.memory.index.IndexVersion;

/**
 * Makes anew what an older {@link IndexVersion} made findable, in portions: each is one transaction, and what is not committed is
 * still stale, so it goes on wherever it was ended. One node does a portion at a time, whichever. Meanwhile texts are found by
 * what they have: the old, or the new. (A search that is under way just then may miss one that moves.)
 */
@Component
public class IndexRenewal {

    private static final Logger log = LoggerFactory.getLogger(IndexRenewal.class);

    /** Texts of a portion. */
    private static final int PORTION = 2_000;

    /** Then others have the thread. */
    private static final long AT_MOST = Duration.ofSeconds(5).toNanos();

    private static final String MAY = "select pg_try_advisory_xact_lock(hashtext('memory_index'))";

    private final StaleTexts stale;
    private final EmptyBlocks empty;
    private final BlockPacking packing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    IndexRenewal(
            StaleTexts stale,
            EmptyBlocks empty,
            BlockPacking packing,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.stale = stale;
        this.empty = empty;
        this.packing = packing;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 10_000)
    void goOn() {
        long begun = System.nanoTime();
        boolean more = stale.areThere();
        while (more && System.nanoTime() - begun < AT_MOST) {
            more = portion(PORTION);
        }
    }

    /** @return whether there may be more to do at once */
    boolean portion(int most) {
        return Boolean.TRUE.equals(transactions.execute(status -> mayRenew() && (stale.renew(most) > 0 || packs())));
    }

    private boolean mayRenew() {
        return jdbc.sql(MAY).query(Boolean.class).single();
    }

    // Rarely, when a block is through: it costs as much for one text as for thousands.
    private boolean packs() {
        int dropped = empty.drop();
        while (dropped > 0 && packing.pack() > 0) {
            // a full block is followed by another
        }
        if (dropped > 0 && stale.left() == 0) {
            log.info("The memory's index is made anew, version {}", IndexVersion.CURRENT);
        }
        return dropped > 0;
    }

    /** @return how many percent are done, 0 to 99; empty where all is as the present version makes it */
    public OptionalInt percentDone() {
        long left = stale.left();
        if (left == 0) {
            return OptionalInt.empty();
        }
        long made = stale.made();
        return OptionalInt.of((int) (100 * made / (made + left)));
    }
}
