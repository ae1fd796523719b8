package org.warraq.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Codes in links that open one door once within an hour. Kept hashed. */
@Component
public class OneTimeCodes {

    private static final String MAKE = """
            insert into one_time_code (code_hash, person_id, purpose, created_at, expires_at)
            values (:hash, :person, case when :person::uuid is null then 'first-admin' else 'password' end,
                    clock(), clock() + interval '1 hour')
            """;

    private static final String DROP = "delete from one_time_code where person_id = :person and used_at is null";

    private static final String GOOD = """
            code_hash = :hash and used_at is null and expires_at > clock()
                and (person_id is not null or not exists (select 1 from person))
                and (person_id is null or exists (select 1 from person where id = person_id and enabled))
            """;

    private static final String FIND = "select person_id from one_time_code where " + GOOD;

    private static final String USE =
            "update one_time_code set used_at = clock() where " + GOOD + " returning person_id";

    private static final String FORGET = "delete from one_time_code where expires_at < clock() - interval '1 day'";

    private final JdbcClient jdbc;
    private final People people;

    OneTimeCodes(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Whom a code was made for. @param person {@code null}: for whoever becomes the first admin */
    public record Invitation(@Nullable Person person) {}

    /** For the first admin; good only until there is anybody. @return the code, told this one time */
    @Transactional
    public String forFirstAdmin() {
        return make(null);
    }

    /** For somebody to choose a password; codes made for them before are good no longer. */
    @Transactional
    public String forPasswordOf(UUID personId) {
        jdbc.sql(DROP).param("person", personId).update();
        return make(personId);
    }

    /** Looks without using it up. Empty where it is unknown, used or too old. */
    public Optional<Invitation> find(String code) {
        return jdbc.sql(FIND)
                .param("hash", Secret.hash(code))
                .query(OneTimeCodes::made)
                .optional()
                .map(this::invitation);
    }

    /** Uses it up, in the transaction that does what it opens. @throws Refusal if it is good no longer */
    @Transactional(propagation = Propagation.MANDATORY)
    public Invitation use(String code) {
        Membership.oneAtATime(jdbc);
        return jdbc.sql(USE)
                .param("hash", Secret.hash(code))
                .query(OneTimeCodes::made)
                .optional()
                .map(this::invitation)
                .orElseThrow(() -> Refusal.unknown("link"));
    }

    /** Deletes those long past. */
    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forgetOld() {
        jdbc.sql(FORGET).update();
    }

    private String make(@Nullable UUID personId) {
        String code = Secret.random();
        jdbc.sql(MAKE)
                .param("hash", Secret.hash(code))
                .param("person", personId, Types.OTHER)
                .update();
        return code;
    }

    private record MadeFor(@Nullable UUID personId) {}

    private static MadeFor made(ResultSet row, int number) throws SQLException {
        return new MadeFor(row.getObject("person_id", UUID.class));
    }

    private Invitation invitation(MadeFor made) {
        UUID id = made.personId();
        return new Invitation(id == null ? null : people.find(id).orElseThrow(() -> Refusal.unknown("link")));
    }
}
