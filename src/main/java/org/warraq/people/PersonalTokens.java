package org.warraq.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.TimeBounds;

/** Personal tokens: what a program signs in with in its person's name. Kept hashed; they expire, or are ended at once. */
@Component
public class PersonalTokens {

    /** In front of every token, so that one is recognised where it should not be (in a log, in a commit). */
    public static final String PREFIX = "wq_";

    private static final int LONGEST_NAME = 100;

    private static final String MAKE = """
            insert into token (id, person_id, name, token_hash, created_at, expires_at)
            select :id, :person, :name, :hash, clock(), coalesce(:expires, clock() + interval '90 days')
            where :expires::timestamptz is null or :expires between clock() and clock() + interval '366 days'
            returning id, name, created_at, expires_at
            """;

    private static final String OF = """
            select id, name, created_at, expires_at from token
            where person_id = :person and ended_at is null and expires_at > clock()
            order by created_at, id
            """;

    private static final String END = """
            update token set ended_at = clock() where id = :id and person_id = :person and ended_at is null
            returning id, name, created_at, expires_at
            """;

    private static final String END_ALL =
            "update token set ended_at = clock() where person_id = :person and ended_at is null";

    private final JdbcClient jdbc;

    PersonalTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be shown of a token once it is made. @param name what its holder calls it */
    public record Token(UUID id, String name, Instant createdAt, Instant expiresAt) {}

    /** @param secret the token itself, told this one time */
    public record Made(Token token, String secret) {}

    /**
     * @param expiresAt 90 days from now where {@code null}; at most a year ahead
     * @throws Refusal if it has no name, or would expire in the past or too late
     */
    @Transactional
    public Made make(Person person, String name, @Nullable Instant expiresAt) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("name", "name-length", LONGEST_NAME)));
        }
        if (expiresAt != null && !TimeBounds.holds(expiresAt)) {
            throw expiry();
        }
        String secret = PREFIX + Secret.random();
        return jdbc.sql(MAKE)
                .param("id", UUID.randomUUID())
                .param("person", person.id())
                .param("name", name.strip())
                .param("hash", Secret.hash(secret))
                .param("expires", expiresAt == null ? null : Timestamp.from(expiresAt), Types.TIMESTAMP)
                .query(PersonalTokens::token)
                .optional()
                .map(token -> new Made(token, secret))
                .orElseThrow(PersonalTokens::expiry);
    }

    private static Refusal expiry() {
        return Refusal.invalid(List.of(new Refusal.FieldError("expiresAt", "token-expiry")));
    }

    /** Those that still work, oldest first. */
    public List<Token> of(Person person) {
        return jdbc.sql(OF)
                .param("person", person.id())
                .query(PersonalTokens::token)
                .list();
    }

    /** Empty where it is not theirs, or has ended already. */
    @Transactional
    public Optional<Token> end(Person person, UUID id) {
        return jdbc.sql(END)
                .param("id", id)
                .param("person", person.id())
                .query(PersonalTokens::token)
                .optional();
    }

    /** Ends whatever programs of theirs are signed in. */
    @Transactional
    public void endAll(UUID personId) {
        jdbc.sql(END_ALL).param("person", personId).update();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
