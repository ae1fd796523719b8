package org.warraq.web.errors;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.warraq.people.Refusal;

/** What the database says, by its SQLSTATE. */
final class DatabaseDiagnosis {

    private static final int SECONDS = 2;

    private DatabaseDiagnosis() {}

    static Optional<Failure> of(Throwable thrown) {
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
            // Going down, or no place left.
            case "57P01", "57P02", "57P03", "53300" -> Optional.of(busy());
            case "23505" -> Optional.of(Failure.of(409, "conflict"));
            // A character that no text may hold (U+0000).
            case "22021", "22P05" -> Optional.of(Failure.of(Failure.INVALID, "bad-character"));
            default -> state.startsWith("08") ? Optional.of(busy()) : Optional.empty();
        };
    }

    private static Failure busy() {
        return Failure.of(Refusal.of(Refusal.Kind.BUSY, "busy", SECONDS));
    }

    private static String message(SQLException thrown) {
        ServerErrorMessage message = thrown instanceof PSQLException ours ? ours.getServerErrorMessage() : null;
        String reason = message == null ? null : message.getMessage();
        return reason == null ? "conflict" : reason;
    }
}
