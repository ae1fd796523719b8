package org.warraq.workflow.engine;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.warraq.people.Refusal;

/** Knows what is nobody's fault: two transactions met, and one of them has to begin again. */
public final class Collisions {

    /** What whoever asked is told, where it goes on colliding. */
    static final String REASON = "collided";

    // serialization_failure, deadlock_detected
    private static final Set<String> STATES = Set.of("40001", "40P01");
    // foreign_key_violation, unique_violation: of the engine's own tables, whose rows went or came meanwhile
    private static final Set<String> STATES_INSIDE = Set.of("23503", "23505");
    private static final String ENGINE = "engine";
    private static final int DEPTH = 30;

    private Collisions() {}

    public static boolean caused(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            if (cause instanceof OptimisticLockingException
                    || (cause instanceof Refusal refusal && REASON.equals(refusal.reason()))
                    || (cause instanceof SQLException said
                            && (isCollision(said) || isCollision(said.getNextException())))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isCollision(@Nullable SQLException said) {
        return said != null
                && said.getSQLState() != null
                && (STATES.contains(said.getSQLState())
                        || (STATES_INSIDE.contains(said.getSQLState()) && isInsideEngine(said)));
    }

    private static boolean isInsideEngine(SQLException said) {
        return Optional.of(said)
                .filter(PSQLException.class::isInstance)
                .map(known -> ((PSQLException) known).getServerErrorMessage())
                .map(ServerErrorMessage::getSchema)
                .filter(ENGINE::equals)
                .isPresent();
    }
}
