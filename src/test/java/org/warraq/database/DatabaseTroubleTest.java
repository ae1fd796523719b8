package org.warraq.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.TransactionSystemException;

class DatabaseTroubleTest {

    @ParameterizedTest
    @CsvSource({
        "53100, DISK_FULL",
        "25006, READ_ONLY",
        "08001, AWAY",
        "08006, AWAY",
        "57P01, AWAY",
        "57P05, AWAY",
        "58030, AWAY",
        "25P03, AWAY"
    })
    void stateTellsTheTrouble(String state, DatabaseTrouble trouble) {
        assertThat(DatabaseTrouble.of(new IllegalStateException(new SQLException("", state))))
                .contains(trouble);
    }

    @ParameterizedTest
    @CsvSource({"23505", "57014", "42P01", "55P03", "53300"})
    void othersAreNoTroubleOfTheDatabase(String state) {
        assertThat(DatabaseTrouble.of(new SQLException("", state))).isEmpty();
    }

    @Test
    void poolThatIsBusyIsNotAway() {
        assertThat(DatabaseTrouble.of(new SQLTransientConnectionException("not available, request timed out")))
                .isEmpty();
    }

    @Test
    void connectionThatBrokeUnderItsUserIsAway() {
        assertThat(DatabaseTrouble.of(new SQLException("Connection is closed"))).contains(DatabaseTrouble.AWAY);
    }

    @Test
    void whatItSaidFirstCountsWhereRollingBackFailsAsWell() {
        TransactionSystemException failed =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        failed.initApplicationException(new IllegalStateException(new SQLException("could not extend file", "53100")));
        assertThat(DatabaseTrouble.of(failed)).contains(DatabaseTrouble.DISK_FULL);
    }

    @Test
    void statementOfABatchIsLookedAt() {
        BatchUpdateException batch = new BatchUpdateException("batch", new int[0]);
        batch.setNextException(new SQLException("cannot execute INSERT in a read-only transaction", "25006"));
        assertThat(DatabaseTrouble.of(batch)).contains(DatabaseTrouble.READ_ONLY);
    }
}
