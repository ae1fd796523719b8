package org.warraq.web.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Calls and their answers, kept for a day by the database's clock. */
@Component
class IdempotencyKeys {

    // Whoever sends the same at the same time waits here until the first is done.
    private static final String CLAIM = """
            insert into idempotency_key as kept (person_id, method, path, key, body_sha256, created_at)
            values (:person, :method, :path, :key, :digest, clock())
            on conflict (person_id, method, path, key) do update
            set body_sha256 = excluded.body_sha256, status = null, headers = null, body = null,
                created_at = excluded.created_at
            where kept.created_at <= clock() - interval '24 hours'
            """;

    private static final String KEEP = """
            update idempotency_key set status = :status, headers = :headers::jsonb, body = :body
            where person_id = :person and method = :method and path = :path and key = :key
            """;

    private static final String READ = """
            select body_sha256, status, headers, body from idempotency_key
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
     * Takes the key for this call, or finds what it was answered before.
     *
     * @throws Refusal if the key stands for a call with another body
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Kept> claim(Call call) {
        int claimed = of(call, CLAIM).param("digest", call.digest()).update();
        return claimed == 1 ? Optional.empty() : Optional.of(read(call));
    }

    /** Keeps the answer to a call that has its key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Call call, Kept answer) {
        of(call, KEEP)
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .update();
    }

    /** Deletes what is older than a day. */
    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forgetOld() {
        jdbc.sql(FORGET).update();
    }

    private record Row(byte[] digest, Kept answer) {}

    private Kept read(Call call) {
        Row row = of(call, READ).query(this::row).single();
        if (!Arrays.equals(row.digest(), call.digest())) {
            throw Refusal.invalid("idempotency-key-used");
        }
        return row.answer();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getBytes("body_sha256"),
                new Kept(
                        row.getInt("status"), json.readValue(row.getString("headers"), HEADERS), row.getBytes("body")));
    }

    private StatementSpec of(Call call, String sql) {
        return jdbc.sql(sql)
                .param("person", call.personId())
                .param("method", call.method())
                .param("path", call.path())
                .param("key", call.key());
    }
}
