package org.warraq.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * What the database may be unable to do for a while, through no fault of whoever asked: it passes without a restart of ours. Found by
 * SQLSTATE (PostgreSQL's appendix A), however deep the exception is wrapped.
 */
public enum DatabaseTrouble {
    /** Something is written, and there is no space. Reading goes on. */
    DISK_FULL,
    /** Something is written, and the server is a standby or was told to take no changes. Reading goes on. */
    READ_ONLY,
    /** It is gone, going, coming, or the line to it was cut. */
    AWAY;

    private static final int DEPTH = 60;

    /** The worst of what an exception, its causes, and what was suppressed for it, say; by the order above. */
    public static Optional<DatabaseTrouble> of(Throwable thrown) {
        return causes(thrown).stream()
                .filter(SQLException.class::isInstance)
                .map(cause -> ofState((SQLException) cause))
                .flatMap(Optional::stream)
                .min(Enum::compareTo);
    }

    /** Whether it can be read, and something failed only because it writes. */
    public static boolean leavesReading(Throwable thrown) {
        return of(thrown).filter(trouble -> trouble != AWAY).isPresent();
    }

    private static Optional<DatabaseTrouble> ofState(SQLException said) {
        String state = said.getSQLState();
        if (state == null) {
            return Optional.ofNullable(closedByPool(said));
        }
        return Optional.ofNullable(
                switch (state) {
                    case "53100" -> DISK_FULL;
                    case "25006" -> READ_ONLY;
                    // idle_in_transaction_session_timeout and its like: the server has hung up
                    case "25P03", "25P04" -> AWAY;
                    // an error while reading or writing a file
                    case "58030" -> AWAY;
                    default -> state.startsWith("08") || state.startsWith("57P") ? AWAY : null;
                });
    }

    // The pool says this, without a state, of a connection that broke under whoever uses it. What it says where all are
    // busy is of another class.
    private static @Nullable DatabaseTrouble closedByPool(SQLException said) {
        String message = String.valueOf(said.getMessage());
        return message.equals("Connection is closed") || message.endsWith("has been closed.") ? AWAY : null;
    }

    private static Set<Throwable> causes(Throwable thrown) {
        Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(Set.of(thrown));
        while (!open.isEmpty() && found.size() < DEPTH) {
            Throwable next = open.remove();
            if (found.add(next)) {
                add(open, next.getCause());
                open.addAll(Arrays.asList(next.getSuppressed()));
                add(open, next instanceof SQLException said ? said.getNextException() : null);
                // rolling back failed as well
                add(open, next instanceof TransactionSystemException failed ? failed.getApplicationException() : null);
            }
        }
        return found;
    }

    private static void add(Deque<Throwable> open, @Nullable Throwable cause) {
        if (cause != null) {
            open.add(cause);
        }
    }
}
