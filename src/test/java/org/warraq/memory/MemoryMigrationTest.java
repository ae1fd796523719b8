package org.warraq.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.TestDatabases;
import org.warraq.language.Language;

/** A memory that was written before there were prints is found like any other. */
class MemoryMigrationTest {

    private static final int UNITS = 1_200;

    private static final String UNIT = """
            insert into warraq.memory_unit (id, digest, source_language, approved, created_at, changed_at)
            select cast(lpad(to_hex(n), 32, '0') as uuid), cast(lpad(to_hex(n), 32, '0') as uuid), 'en', true, now(), now()
            from generate_series(1, %d) as n
            """.formatted(UNITS);

    private static final String TEXTS = """
            insert into warraq.memory_text (unit_id, position, words, tokens, exact_key, other_key, language, signature,
                                            stems, verbatim, grams, tag, text)
            select id, side.position, 1, 1, side.position + 10 * dense_rank() over (order by id), 1, side.language,
                   cast(B'0' as bit(128)), '', '', '{7}', side.language, side.text || dense_rank() over (order by id)
            from warraq.memory_unit
            cross join (values (0, 'en', 'The bridge over the river was closed to lorries on day '),
                               (1, 'ar', 'أُغلق الجسر فوق النهر أمام الشاحنات في اليوم '))
                as side (position, language, text)
            """;

    @Test
    void textsOfBeforeGetPrintsAndKeys() {
        Map<String, Object> old = TestDatabases.of("040");
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabases.superuser(String.valueOf(old.get("spring.datasource.url"))));
        jdbc.update(UNIT);
        jdbc.update(TEXTS);
        TestDatabases.migrate(old);
        try (MemoryRoom room = MemoryRoom.on(old)) {
            assertThat(room.matches(Language.ENGLISH, "The bridge over the river was closed to lorries on day 17!", 90))
                    .isNotEmpty();
            assertThat(room.get(Memory.class).concordance(Language.ENGLISH, Language.ARABIC, "lorries on day 1199", 5))
                    .singleElement()
                    .satisfies(one -> assertThat(one.target()).endsWith("اليوم 1199"));
            assertThat(room.get(JdbcTemplate.class).queryForObject("select count(*) from memory_print", Integer.class))
                    .isEqualTo(2 * UNITS);
        }
    }
}
