package org.warraq.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;

/** What was given back in a round, and why; a withdrawal that is refused is none of its work. One statement. */
@Component
public class Returns {

    private static final String OF_ROUND = """
            select stage, decision.language, person.name, decided_at, reason_code, reason
            from decision join person on person.id = decision.person_id
            where report_id = :report and round = :round and decision = 'return' and stage <> 'confirm'
            order by decided_at
            limit :limit
            """;

    private static final int LIMIT = 200;

    private final JdbcClient jdbc;

    Returns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One return.
     *
     * @param stage from which it was given back
     * @param language the edition; {@code null} where it was about all of them
     * @param person the name of who returned it
     * @param code from a short list
     * @param reason in words, in whatever language
     */
    public record Returned(
            Stage stage, @Nullable Language language, String person, Instant at, ReasonCode code, String reason) {}

    /** Oldest first. */
    public List<Returned> of(UUID report, int round) {
        return jdbc.sql(OF_ROUND)
                .param("report", report)
                .param("round", round)
                .param("limit", LIMIT)
                .query((row, number) -> {
                    String language = row.getString("language");
                    return new Returned(
                            Stage.of(row.getString("stage")),
                            language == null ? null : Language.of(language),
                            row.getString("name"),
                            row.getTimestamp("decided_at").toInstant(),
                            ReasonCode.of(row.getString("reason_code")),
                            row.getString("reason"));
                })
                .list();
    }
}
