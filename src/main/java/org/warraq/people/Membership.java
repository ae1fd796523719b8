package org.warraq.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;

/**
 * Who belongs to the newsroom and what they hold: the writing side of {@link People}. One change at a time, so that two
 * admins cannot dismiss each other. Whoever calls journals it, in the same transaction.
 */
@Component
public class Membership {

    private static final int LONGEST_NAME = 100;

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('warraq.membership'))";

    private static final String ADD = """
            insert into person (id, username, name, language, created_at)
            values (:id, :username, :name, :language, clock())
            """;

    private static final String CHANGE = """
            update person
            set name = :name, language = :language, enabled = :enabled, row_version = row_version + 1
            where id = :id and row_version = :version
            """;

    private static final String REVOKE =
            "delete from person_role where person_id = :id and role <> all (:roles::text[])";

    private static final String GRANT = """
            insert into person_role (person_id, role) select :id, unnest(:roles::text[]) on conflict do nothing
            """;

    private static final String DROP_PAIRS =
            "delete from person_pair where person_id = :id and source || '-' || target <> all (:pairs::text[])";

    private static final String ADD_PAIRS = """
            insert into person_pair (person_id, source, target)
            select :id, split_part(pair, '-', 1), split_part(pair, '-', 2) from unnest(:pairs::text[]) as pair
            on conflict do nothing
            """;

    private static final String SPEAK = "update person set language = :language where id = :id";

    private final JdbcClient jdbc;
    private final People people;
    private final ApplicationEventPublisher events;

    Membership(JdbcClient jdbc, People people, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.events = events;
    }

    /** A change of a person; {@code null} leaves as it is. */
    public record Change(
            @Nullable String name,
            @Nullable Language language,
            @Nullable Boolean enabled,
            @Nullable Set<Role> roles,
            @Nullable Set<LanguagePair> pairs) {}

    /** What a change did. */
    public record Changed(Member before, Member after) {}

    /**
     * Adds somebody who has no password yet.
     *
     * @param username in any letter case
     * @throws Refusal if the username is taken or none, or the name is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Person add(String username, String name, Language language, Set<Role> roles, Set<LanguagePair> pairs) {
        UUID id = UUID.randomUUID();
        insert(id, checkedUsername(username), checkedName(name), language);
        hold(id, roles, pairs);
        return people.find(id).orElseThrow();
    }

    /**
     * Somebody who is about to change people or what is laid down for them, locked, as one who may.
     *
     * @throws Refusal if they may not by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Person admin(Person actor, Verb verb) {
        oneAtATime(jdbc);
        return Permissions.require(people.lock(actor.id()), verb);
    }

    /**
     * Changes somebody, unless they changed meanwhile.
     *
     * @param actor an admin
     * @param version the row version the change is based on
     * @throws Refusal if the actor is no admin, the version is stale, or no admin would be left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Changed change(Person actor, UUID id, int version, Change change) {
        Person by = admin(actor, Verb.MANAGE_PEOPLE);
        Member before = people.member(id).orElseThrow(() -> Refusal.unknown("person"));
        update(before, version, change);
        Person was = before.person();
        hold(id, or(change.roles(), was.roles()), or(change.pairs(), was.pairs()));
        Member after = people.member(id).orElseThrow();
        refuseIfNoAdminIsLeft();
        tell(by, before, after);
        return new Changed(before, after);
    }

    /** The interface language somebody chose for themselves. */
    @Transactional
    public void speak(Person person, Language language) {
        jdbc.sql(SPEAK)
                .param("language", language.tag())
                .param("id", person.id())
                .update();
    }

    /** Lets one transaction at a time change who is here. */
    static void oneAtATime(JdbcClient jdbc) {
        jdbc.sql(ONE_AT_A_TIME).query((row, number) -> number).single();
    }

    private void insert(UUID id, String username, String name, Language language) {
        try {
            jdbc.sql(ADD)
                    .param("id", id)
                    .param("username", username)
                    .param("name", name)
                    .param("language", language.tag())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("username-taken", username);
        }
    }

    private void update(Member before, int version, Change change) {
        Person was = before.person();
        int updated = jdbc.sql(CHANGE)
                .param("name", change.name() == null ? was.name() : checkedName(change.name()))
                .param("language", or(change.language(), was.language()).tag())
                .param("enabled", or(change.enabled(), before.enabled()))
                .param("id", was.id())
                .param("version", version)
                .update();
        if (updated == 0) {
            throw Refusal.stale(before.rowVersion());
        }
    }

    private void hold(UUID id, Set<Role> roles, Set<LanguagePair> pairs) {
        String[] roleKeys = roles.stream().map(Role::key).toArray(String[]::new);
        String[] pairKeys = pairs.stream().map(LanguagePair::key).toArray(String[]::new);
        jdbc.sql(REVOKE).param("id", id).param("roles", roleKeys).update();
        jdbc.sql(GRANT).param("id", id).param("roles", roleKeys).update();
        jdbc.sql(DROP_PAIRS).param("id", id).param("pairs", pairKeys).update();
        jdbc.sql(ADD_PAIRS).param("id", id).param("pairs", pairKeys).update();
    }

    private void refuseIfNoAdminIsLeft() {
        if (people.holding(Role.ADMIN).isEmpty()) {
            throw Refusal.conflict("last-admin");
        }
    }

    private void tell(Person by, Member before, Member after) {
        boolean less = (before.enabled() && !after.enabled())
                || !after.person().roles().containsAll(before.person().roles())
                || !after.person().pairs().containsAll(before.person().pairs());
        if (less) {
            events.publishEvent(new PersonChanged(after.person().id(), by.id()));
        }
    }

    private static String checkedUsername(String username) {
        String folded = Usernames.fold(username);
        if (!Usernames.allowed(folded)) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("username", "username-form")));
        }
        return folded;
    }

    private static String checkedName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("name", "name-length", LONGEST_NAME)));
        }
        return name.strip();
    }

    private static <T> T or(@Nullable T chosen, T present) {
        return chosen == null ? present : chosen;
    }
}
