package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.TestDatabases;

/** An id whose paragraph was deleted never comes back on another: the application cannot forget that it was used. */
class EditionParagraphsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from warraq.edition_paragraph",
                "truncate warraq.edition_paragraph",
                "update warraq.edition_paragraph set language = 'ar'"
            })
    void noneIsEverTakenAway(String never) {
        JdbcTemplate application = new JdbcTemplate(TestDatabases.application(TestDatabases.fresh()));
        assertThatThrownBy(() -> application.execute(never)).hasStackTraceContaining("permission denied");
    }
}
