package org.warraq.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Wrong passwords that somebody tried for a name: its holder is told once they are in. */
@Component
public class SignInFailures {

    /** So many may be one's own slips. */
    private static final int WORTH_TELLING = 5;

    private static final String COUNT = """
            insert into sign_in_failure as counted (person_id, failures, first_at, last_at)
            select id, 1, clock(), clock() from person where username = :username
            on conflict (person_id) do update set
                failures = case when counted.told then 1 else counted.failures + 1 end,
                first_at = case when counted.told then clock() else counted.first_at end,
                last_at = clock(), told = false
            """;

    private static final String TOLD = "update sign_in_failure set told = true where person_id = :person and not told";

    private static final String OF = """
            select failures, first_at, last_at, told from sign_in_failure where person_id = :person and failures >= :worth
            """;

    private final JdbcClient jdbc;

    SignInFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number of wrong passwords between two moments */
    public record Tried(int number, Instant first, Instant last, boolean told) {}

    @Transactional
    void count(String username) {
        String folded = Usernames.fold(username);
        if (Usernames.allowed(folded)) {
            jdbc.sql(COUNT).param("username", folded).update();
        }
    }

    /** Those before somebody last came in, where they are worth a word. */
    public Optional<Tried> of(UUID personId) {
        return jdbc.sql(OF)
                .param("person", personId)
                .param("worth", WORTH_TELLING)
                .query(SignInFailures::tried)
                .optional();
    }

    /** What is counted from now on is counted anew. */
    @Transactional
    public void told(UUID personId) {
        jdbc.sql(TOLD).param("person", personId).update();
    }

    private static Tried tried(ResultSet row, int number) throws SQLException {
        return new Tried(
                row.getInt("failures"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                row.getBoolean("told"));
    }
}
