package org.warraq.editing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.CanonicalJson;
import org.warraq.language.Language;
import org.warraq.language.Sha256;
import org.warraq.people.Person;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What became of files that were brought in, kept for good: what was not taken stands nowhere else. */
@Component
public class XliffImports {

    private static final String KEEP = """
            insert into translation_file (id, report_id, language, person_id, received, file_sha256, version, result)
            values (:id, :report, :language, :by, clock(), :sha256, :version, :result)
            """;

    private static final String FIND =
            "select result from translation_file where id = :id and report_id = :report and language = :language";

    // What was kept earlier may not say everything that is said today.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcClient jdbc;

    XliffImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID report, Language language, Person person, byte[] file, XliffBrought brought) {
        jdbc.sql(KEEP)
                .param("id", brought.id())
                .param("report", report)
                .param("language", language.tag())
                .param("by", person.id())
                .param("sha256", Sha256.of(file))
                .param("version", brought.version())
                .param("result", CanonicalJson.of(brought))
                .update();
    }

    /** Whoever may see the report may see it. */
    public Optional<XliffBrought> find(UUID report, Language language, UUID id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("report", report)
                .param("language", language.tag())
                .query(String.class)
                .optional()
                .map(result -> MAPPER.readValue(result, XliffBrought.class));
    }
}
