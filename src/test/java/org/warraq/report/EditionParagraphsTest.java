package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.warraq.database.TestDatabases;

/** The ids of paragraphs that were written before they were kept apart are known like any other, and none is ever taken away. */
class EditionParagraphsTest {

    private static final UUID REPORT = new UUID(0, 1);

    private static final String VERSION = """
            insert into warraq.version (report_id, language, number, round, source_version, author, created_at, kind, content,
                                        content_sha256, previous_sha256, sha256)
            values ('00000000-0000-0000-0000-000000000001', ?, ?, 1, ?, '00000000-0000-0000-0000-000000000002', now(), 'save', ?,
                    sha256(''), sha256(''), sha256(''))
            """;

    @Test
    void idsOfBeforeAreKnownAndStay() {
        Map<String, Object> old = TestDatabases.of("044");
        JdbcTemplate owner =
                new JdbcTemplate(TestDatabases.superuser(String.valueOf(old.get("spring.datasource.url"))));
        owner.update("""
                insert into warraq.person (id, username, name, language, created_at)
                values ('00000000-0000-0000-0000-000000000002', 'ila', 'Ila', 'en', now())
                """);
        owner.update("""
                insert into warraq.report (id, slug, source_language, urgency, created_by, created_at, state)
                values ('00000000-0000-0000-0000-000000000001', 'x', 'en', 'routine',
                        '00000000-0000-0000-0000-000000000002', now(), 'draft')
                """);
        owner.update("insert into warraq.edition (report_id, language) values (?, 'en'), (?, 'ar')", REPORT, REPORT);
        owner.update(VERSION, "en", 1, null, "{\"body\":[{\"id\":\"one\",\"text\":\"\\\"id\\\":\\\"no\\\"\"}]}");
        owner.update(
                VERSION,
                "en",
                2,
                null,
                "{\"background\":[{\"paragraphs\":[{\"id\":\"two\",\"text\":\"\"}]}],\"body\":[{\"id\":\"one\",\"text\":\"\"}]}");
        owner.update(VERSION, "en", 3, null, "");
        owner.update(VERSION, "ar", 1, 1, "{\"body\":[{\"id\":\"one\",\"text\":\"\"}]}");
        TestDatabases.migrate(old);

        JdbcTemplate application = new JdbcTemplate(new DriverManagerDataSource(
                String.valueOf(old.get("spring.datasource.url")),
                String.valueOf(old.get("spring.datasource.username")),
                String.valueOf(old.get("spring.datasource.password"))));
        assertThat(application.queryForList(
                        "select language || ' ' || paragraph_id from warraq.edition_paragraph order by 1",
                        String.class))
                .containsExactly("en one", "en two");
        for (String never : new String[] {
            "delete from warraq.edition_paragraph", "update warraq.edition_paragraph set language = 'ar'"
        }) {
            assertThatThrownBy(() -> application.update(never)).hasStackTraceContaining("permission denied");
        }
    }
}
