package org.warraq.web.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.people.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls and their answers, kept for a day by the database's clock. A key that was reserved for two minutes without an answer is
 * free again: whoever reserved it is gone.
 */
@Component
class IdempotencyKeys {

    // Whoever sends the same at the same time waits here until the first is done.
    private static final String CLAIM = """
            insert into idempotency_key as kept (person_id, method, path, key, body_sha256, created_at)
            values (:person, :method, :path, :key, :digest, clock())
            on conflict (person_id, method, path, key) do update
            set body_sha256 = excluded.body_sha256, status = null, headers = null, body = null,
                created_at = excluded.created_at
            where kept.created_at <= clock() - case when kept.status is null then interval '2 minutes'
                                                    else interval '24 hours' end
            returning created_at
            """;

    // Only by whoever has the key: it may have been taken over.
    private static final String KEEP = """
            update idempotency_key set status = :status, headers = :headers::jsonb, body = :body
            where person_id = :person and method = :method and path = :path and key = :key and created_at = :at
            """;

    private static final String RELEASE = """
            delete from idempotency_key
            where person_id = :person and method = :method and path = :path and key = :key and created_at = :at
              and status is null
            """;

    private static final String READ = """
            select created_at, body_sha256, status, headers, body from idempotency_key
            where person_id = :person and method = :method and path = :path and key = :key
            """;

    private static final String FORGET =
            "delete from idempotency_key where created_at <= clock() - interval '24 hours'";

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IdempotencyKeys(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Takes the key for this call until the transaction ends, or finds what it was answered before.
     *
     * @throws Refusal 409 if it is reserved for a call that has no answer yet, 422 if it stands for a call with another body
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Claim claim(Call call) {
        return of(call, CLAIM)
                .param("digest", call.digest())
                .query((row, number) -> new Claim(row.getTimestamp(1).toInstant(), Optional.empty()))
                .optional()
                .orElseGet(() -> read(call));
    }

    /** The same for longer than a transaction: until its answer is kept, or it is given back. */
    @Transactional
    public Claim reserve(Call call) {
        return claim(call);
    }

    /** Keeps the answer to a call that has its key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Call call, Claim claim, Kept answer) {
        taken(call, claim, KEEP)
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .update();
    }

    /** Keeps the answer to a call that has reserved its key, unless somebody took that over. */
    @Transactional
    public void keepReserved(Call call, Claim claim, Kept answer) {
        keep(call, claim, answer);
    }

    /** Gives a reserved key back. */
    @Transactional
    public void release(Call call, Claim claim) {
        taken(call, claim, RELEASE).update();
    }

    /** Deletes what is older than a day. */
    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forgetOld() {
        jdbc.sql(FORGET).update();
    }

    private record Row(byte[] digest, Instant at, Optional<Kept> answer) {}

    private Claim read(Call call) {
        // Gone where it was given back this moment: as busy as a moment before.
        Row row = of(call, READ).query(this::row).optional().orElseThrow(IdempotencyKeys::busy);
        if (!Arrays.equals(row.digest(), call.digest())) {
            throw Refusal.invalid("idempotency-key-used");
        }
        if (row.answer().isEmpty()) {
            throw busy();
        }
        return new Claim(row.at(), row.answer());
    }

    private static Refusal busy() {
        return Refusal.conflict("idempotency-key-busy");
    }

    private Row row(ResultSet row, int number) throws SQLException {
        Instant at = row.getTimestamp("created_at").toInstant();
        byte[] digest = row.getBytes("body_sha256");
        int status = row.getInt("status");
        if (row.wasNull()) {
            return new Row(digest, at, Optional.empty());
        }
        Map<String, String> headers = json.readValue(row.getString("headers"), HEADERS);
        return new Row(digest, at, Optional.of(new Kept(status, headers, row.getBytes("body"))));
    }

    private StatementSpec taken(Call call, Claim claim, String sql) {
        return of(call, sql).param("at", Timestamp.from(claim.at()));
    }

    private StatementSpec of(Call call, String sql) {
        return jdbc.sql(sql)
                .param("person", call.personId())
                .param("method", call.method())
                .param("path", call.path())
                .param("key", call.key());
    }
}
