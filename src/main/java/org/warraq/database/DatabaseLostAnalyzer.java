package org.warraq.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Of a database that was there when the start looked at it, and could do no more before the start was over. */
class DatabaseLostAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        return DatabaseTrouble.of(rootFailure)
                .map(trouble -> new FailureAnalysis(
                        reason(trouble) + cause.getMessage(),
                        "Start Warraq again when that is mended. What the start had begun is taken up there.",
                        rootFailure))
                .orElse(null);
    }

    private static String reason(DatabaseTrouble trouble) {
        return switch (trouble) {
            case AWAY -> "The database went away while Warraq started: ";
            case DISK_FULL -> "The database's disk was full while Warraq started: ";
            case READ_ONLY -> "The database took no changes while Warraq started: ";
        };
    }
}
