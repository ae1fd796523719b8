package org.warraq.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseLostAnalyzerTest {

    private final DatabaseLostAnalyzer analyzer = new DatabaseLostAnalyzer();

    @Test
    void databaseThatGoesAwayWhileTheProductStartsIsNamedHoweverDeep() {
        assertThat(description(new SQLException("Connection is closed")))
                .isEqualTo("The database went away while Warraq started: Connection is closed");
        assertThat(description(new SQLException("no space left", "53100"))).contains("disk was full");
        assertThat(description(new SQLException("cannot execute INSERT", "25006")))
                .contains("took no changes");
    }

    @Test
    void anythingElseIsNoneOfIts() {
        assertThat(analyzer.analyze(inAStart(new SQLException("syntax error", "42601"))))
                .isNull();
    }

    private String description(SQLException cause) {
        return Objects.requireNonNull(analyzer.analyze(inAStart(cause))).getDescription();
    }

    private static Throwable inAStart(SQLException cause) {
        return new BeanCreationException(
                "engine", "no engine", new TransactionSystemException("rollback failed", cause));
    }
}
