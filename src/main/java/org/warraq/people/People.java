package org.warraq.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.database.Cursor;
import org.warraq.database.CursorPart;
import org.warraq.database.Page;

/**
 * Who works here, as it stands in the database at this moment: nothing is remembered between calls. Where a
 * {@link Person} is answered, they are enabled; the disabled are {@link Member}s only. Each call is one statement.
 */
@Component
public class People {

    private static final String BY_ID = "select * from member where id = :id";

    private static final String BY_USERNAME = "select * from member where username = :username and enabled";

    private static final String BY_TOKEN = """
            select member.*
            from token join member on member.id = token.person_id
            where token.token_hash = :hash and token.ended_at is null and token.expires_at > clock() and member.enabled
            """;

    private static final String LOCKED = "select * from locked_member(:id) where enabled";

    private static final String HOLDING = """
            select * from member where enabled and :role = any (roles) order by name, id
            """;

    private static final String PAGE = """
            select * from member
            where (:after::text is null or username > :after)
            order by username limit :limit
            """;

    private static final String USERNAMES = "select id, username from person where id = any (cast(:ids as uuid[]))";

    private static final String NAMES = "select id, name from person where id = any (cast(:ids as uuid[]))";

    private static final String ANYBODY = "select exists (select 1 from person)";

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty also where they are disabled. */
    public Optional<Person> find(UUID id) {
        return member(id).filter(Member::enabled).map(Member::person);
    }

    /** @param username in any letter case; empty also where they are disabled */
    public Optional<Person> byUsername(String username) {
        return jdbc.sql(BY_USERNAME)
                .param("username", Usernames.fold(username))
                .query(Rows::person)
                .optional();
    }

    /** @param hash the token's SHA-256; empty where it is unknown, expired or ended, or its holder disabled */
    public Optional<Person> byToken(byte[] hash) {
        return jdbc.sql(BY_TOKEN).param("hash", hash).query(Rows::person).optional();
    }

    /**
     * The person, with the roles they hold now and keep until this transaction ends: whoever takes one away waits.
     *
     * @throws Refusal if they are disabled by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Person lock(UUID id) {
        return jdbc.sql(LOCKED)
                .param("id", id)
                .query(Rows::person)
                .optional()
                .orElseThrow(() -> Refusal.forbidden("disabled"));
    }

    /** Everyone enabled who holds a role, by name. */
    public List<Person> holding(Role role) {
        return jdbc.sql(HOLDING).param("role", role.key()).query(Rows::person).list();
    }

    /** The disabled too. */
    public Optional<Member> member(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Rows::member).optional();
    }

    /** Everyone, the disabled too, by username. @throws NotACursor if the cursor is none of this list */
    public Page<Member> page(@Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, CursorPart.TEXT);
        List<Member> rows = jdbc.sql(PAGE)
                .param("after", after == null ? null : after.text(0))
                .param("limit", limit + 1)
                .query(Rows::member)
                .list();
        return Page.of(rows, limit, last -> new Cursor(last.person().username()));
    }

    /** The usernames of several people at once, by id. */
    public Map<UUID, String> usernames(Collection<UUID> ids) {
        Map<UUID, String> usernames = new HashMap<>();
        jdbc.sql(USERNAMES).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            usernames.put(row.getObject("id", UUID.class), row.getString("username"));
        });
        return usernames;
    }

    /** What several people are called, by id. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql(NAMES).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }

    public boolean isEmpty() {
        return !jdbc.sql(ANYBODY).query(Boolean.class).single();
    }
}
