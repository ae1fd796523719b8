package org.warraq.web.errors;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.warraq.database.DatabaseTrouble;
import org.warraq.people.Refusal;

/** What the database says, by its SQLSTATE. */
final class DatabaseDiagnosis {

    private static final int SECONDS = 2;
    private static final int UNTIL_SOMEBODY_ACTS = 30;

    private DatabaseDiagnosis() {}

    static Optional<Failure> of(Throwable thrown) {
        return DatabaseTrouble.of(thrown).map(DatabaseDiagnosis::inTrouble).or(() -> said(thrown));
    }

    private static Failure inTrouble(DatabaseTrouble trouble) {
        return switch (trouble) {
            case AWAY -> busy("database-away", SECONDS);
            case DISK_FULL -> busy("disk-full", UNTIL_SOMEBODY_ACTS);
            case READ_ONLY -> busy("database-read-only", UNTIL_SOMEBODY_ACTS);
        };
    }

    private static Optional<Failure> said(Throwable thrown) {
        return Causes.of(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .flatMap(DatabaseDiagnosis::diagnosed);
    }

    private static Optional<Failure> diagnosed(SQLException thrown) {
        String state = thrown.getSQLState();
        if (thrown instanceof SQLTransientConnectionException) {
            return Optional.of(busy());
        } else if (state == null) {
            return Optional.empty();
        }
        return byState(state, thrown);
    }

    private static Optional<Failure> byState(String state, SQLException thrown) {
        return switch (state) {
            // Our own triggers: the message is the reason.
            case "WQ403" -> Optional.of(Failure.of(403, message(thrown)));
            case "WQ409" -> Optional.of(Failure.of(409, message(thrown)));
            // Waited for a lock for too long, was cancelled, or two waited for each other.
            case "55P03", "57014", "40P01", "40001" -> Optional.of(busy());
            case "23505" -> Optional.of(Failure.of(409, "conflict"));
            // A character that no text may hold (U+0000).
            case "22021", "22P05" -> Optional.of(Failure.of(Failure.INVALID, "bad-character"));
            // Too many connections, or no memory.
            default -> state.startsWith("53") ? Optional.of(busy()) : Optional.empty();
        };
    }

    private static Failure busy() {
        return busy("busy", SECONDS);
    }

    private static Failure busy(String reason, int seconds) {
        return Failure.of(Refusal.of(Refusal.Kind.BUSY, reason, seconds));
    }

    private static String message(SQLException thrown) {
        ServerErrorMessage message = thrown instanceof PSQLException ours ? ours.getServerErrorMessage() : null;
        String reason = message == null ? null : message.getMessage();
        return reason == null ? "conflict" : reason;
    }
}
