package org.warraq.database;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps what waits or works long without the database from holding a connection meanwhile. */
public final class ConnectionGuard {

    private ConnectionGuard() {}

    /**
     * @param what that takes long, for whoever reads the log
     * @throws IllegalStateException if this thread is in a transaction, or in what keeps a connection as one does
     */
    public static void requireNone(String what) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException(what + " inside a transaction would keep a connection from others");
        }
    }
}
