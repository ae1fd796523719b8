package org.warraq.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people have signed in from within the last ninety days, as hashes of username and network. */
@Component
class KnownNetworks {

    private static final String KNOWS =
            "select exists (select from sign_in_known where key = :key and seen_at > clock() - interval '90 days')";

    private static final String SEE = """
            insert into sign_in_known (key, seen_at) values (:key, clock())
            on conflict (key) do update set seen_at = excluded.seen_at
            """;

    private static final String FORGET = "delete from sign_in_known where seen_at < clock() - interval '90 days'";

    private final JdbcClient jdbc;

    KnownNetworks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean know(byte[] key) {
        return jdbc.sql(KNOWS).param("key", key).query(Boolean.class).single();
    }

    void see(byte[] key) {
        jdbc.sql(SEE).param("key", key).update();
    }

    void forgetOld() {
        jdbc.sql(FORGET).update();
    }
}
