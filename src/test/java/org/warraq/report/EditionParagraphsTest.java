package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
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
        Map<String, Object> fresh = TestDatabases.fresh();
        JdbcTemplate application = new JdbcTemplate(new DriverManagerDataSource(
                String.valueOf(fresh.get("spring.datasource.url")),
                String.valueOf(fresh.get("spring.datasource.username")),
                String.valueOf(fresh.get("spring.datasource.password"))));
        assertThatThrownBy(() -> application.execute(never)).hasStackTraceContaining("permission denied");
    }
}
