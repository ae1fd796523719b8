package org.warraq.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.database.ConnectionGuard;

/** The passwords of people: what may be one, whether it is theirs, and how it changes. */
@Component
public class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final String HASHING = "hashing a password";

    private static final String OF_USERNAME =
            "select id, password_hash from person where username = :username and enabled";

    private static final String UPGRADE =
            "update person set password_hash = :fresh where id = :id and password_hash = :outdated";

    private static final String SET = "update person set password_hash = :hash where id = :id";

    private final JdbcClient jdbc;
    private final People people;
    private final Hashing hashing;

    Passwords(JdbcClient jdbc, People people, Hashing hashing) {
        this.jdbc = jdbc;
        this.people = people;
        this.hashing = hashing;
    }

    private record Stored(UUID id, @Nullable String hash) {}

    /** Who signs in with these; takes as long where there is nobody of that name. */
    Optional<Person> verify(String username, String password) {
        ConnectionGuard.requireNone(HASHING);
        Stored stored = stored(Usernames.fold(username)).orElse(null);
        String hash = stored == null ? null : stored.hash();
        if (!hashing.matches(shortened(password), hash) || stored == null || hash == null) {
            return Optional.empty();
        }
        upgrade(stored.id(), password, hash);
        return people.find(stored.id());
    }

    private Optional<Stored> stored(String username) {
        if (!Usernames.allowed(username)) {
            return Optional.empty();
        }
        return jdbc.sql(OF_USERNAME)
                .param("username", username)
                .query((row, number) -> new Stored(row.getObject("id", UUID.class), row.getString("password_hash")))
                .optional();
    }

    /** What somebody chose, hashed. */
    public record Hashed(String hash) {

        @Override
        public String toString() {
            return "a hashed password";
        }
    }

    /** Hashes what somebody chose, which takes long: outside a transaction only. @throws Refusal if it is not good enough */
    public Hashed hashed(String username, String name, String chosen) {
        ConnectionGuard.requireNone(HASHING);
        check(username, name, chosen);
        return new Hashed(hashing.hash(chosen));
    }

    /** Sets what somebody chose; that they may is for the caller to know. */
    @Transactional
    public void set(UUID personId, Hashed chosen) {
        store(personId, chosen.hash());
    }

    void store(UUID personId, String hash) {
        jdbc.sql(SET).param("hash", hash).param("id", personId).update();
    }

    /** @throws Refusal with the reason why this is no password for them */
    static void check(String username, String name, String chosen) {
        int length = chosen.codePointCount(0, chosen.length());
        if (length < SHORTEST) {
            throw refused("password-short", SHORTEST);
        } else if (length > LONGEST) {
            throw refused("password-long", LONGEST);
        } else if (Usernames.fold(chosen).equals(Usernames.fold(username))) {
            throw refused("password-is-username");
        } else if (chosen.codePoints().distinct().count() < 4) {
            throw refused("password-monotonous");
        } else if (GuessablePasswords.holds(chosen, username, name)) {
            throw refused("password-guessable");
        }
    }

    private static Refusal refused(String reason, Object... arguments) {
        return Refusal.invalid(List.of(new Refusal.FieldError("password", reason, arguments)));
    }

    // Nobody's password is longer; hashing a megabyte would be work for nothing.
    private static String shortened(String password) {
        return password.length() > 2 * LONGEST ? "" : password;
    }

    private void upgrade(UUID id, String password, String hash) {
        if (hashing.isOutdated(hash)) {
            jdbc.sql(UPGRADE)
                    .param("fresh", hashing.hash(password))
                    .param("id", id)
                    .param("outdated", hash)
                    .update();
        }
    }
}
