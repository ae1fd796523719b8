package org.warraq.web.server;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many bodies are on their way, from everywhere and from each address: each of them holds a thread. */
final class OpenBodies {

    private final int perAddress;
    private final int all;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    /** How somebody who wants to send one is answered. */
    enum Entry {
        OPEN,
        TOO_MANY_OF_THEIRS,
        TOO_MANY
    }

    OpenBodies(int perAddress, int all) {
        this.perAddress = perAddress;
        this.all = all;
    }

    /** Counts one more, unless there are too many; what is {@link Entry#OPEN} is {@link #close}d once. */
    Entry open(String address) {
        if (open.incrementAndGet() > all) {
            open.decrementAndGet();
            return Entry.TOO_MANY;
        }
        if (byAddress.merge(address, 1, Integer::sum) > perAddress) {
            close(address);
            return Entry.TOO_MANY_OF_THEIRS;
        }
        return Entry.OPEN;
    }

    void close(String address) {
        open.decrementAndGet();
        byAddress.computeIfPresent(address, (same, number) -> number == 1 ? null : number - 1);
    }
}
