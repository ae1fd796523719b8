package org.warraq.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the house relies on and only the server can give, asked once per start, after migration and before anybody is
 * answered: Arabic letters are letters, what is acknowledged is on disk, and the application role can change nothing that
 * stands for ever.
 */
@Component
@DependsOnDatabaseInitialization
class ServerCheck implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(ServerCheck.class);

    /** Rows of these are written once. */
    static final List<String> FOR_EVER = List.of(
            "version",
            "version_removal",
            "version_removal_confirmation",
            "journal_entry",
            "original",
            "release",
            "release_closing",
            "release_edition",
            "release_order",
            "approval",
            "decision",
            "part_taken");

    /** Rows of these follow from what is done: the database writes them itself. */
    static final List<String> KEPT = List.of("approval", "part_taken", "step_time");

    private static final String OWNED = """
            select coalesce(string_agg(name, ', ' order by name), '')
            from (select 'database ' || datname as name from pg_database
                  where datname = current_database() and datdba = (select oid from pg_roles where rolname = current_user)
                  union all
                  select 'schema ' || nspname from pg_namespace
                  where nspname in ('warraq', 'engine') and nspowner = (select oid from pg_roles where rolname = current_user)
                  union all
                  select nspname || '.' || relname
                  from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                  where nspname in ('warraq', 'engine') and relkind <> 'i'
                    and relowner = (select oid from pg_roles where rolname = current_user)
                  union all
                  select nspname || '.' || proname || '()'
                  from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
                  where nspname in ('warraq', 'engine')
                    and proowner = (select oid from pg_roles where rolname = current_user)) as owned
            """;

    private static final String CHANGEABLE = """
            select coalesce(string_agg(relname, ', ' order by relname), '')
            from pg_class
            where relnamespace = (select oid from pg_namespace where nspname = 'warraq') and relname in (:tables)
              and (has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE') or has_any_column_privilege(oid, 'UPDATE'))
            """;

    private static final String WRITABLE = """
            select coalesce(string_agg(relname, ', ' order by relname), '')
            from pg_class
            where relnamespace = (select oid from pg_namespace where nspname = 'warraq')
              and (relname in (:tables)
                   and (has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE') or has_any_column_privilege(oid, 'INSERT, UPDATE'))
                   or relname in ('report', 'task') and has_column_privilege(oid, 'round', 'UPDATE'))
            """;

    private final JdbcClient jdbc;
    private final Server server;
    private final int connections;

    /** @param connections how many this node keeps at most */
    ServerCheck(DataSource dataSource, Server server, @Value("${warraq.database.connections}") int connections) {
        this.jdbc = JdbcClient.create(dataSource);
        this.server = server;
        this.connections = connections;
    }

    @Override
    public void afterPropertiesSet() {
        check(refused -> {
            throw refused;
        });
        // This node does not listen yet.
        Stream.of(warning(), ConnectionBudget.read(jdbc, connections, 1).shortage())
                .flatMap(Optional::stream)
                .forEach(warning -> log.warn("{} {}", warning.getMessage(), warning.remedy()));
    }

    /** @param refuse is told whatever does not hold */
    void check(Consumer<StartRefused> refuse) {
        serverIsFit(refuse);
        roleIsHarmless(refuse);
    }

    /** What a newsroom can work with, and should not. */
    Optional<StartRefused> warning() {
        return is("current_setting('synchronous_commit') <> 'off'")
                ? Optional.empty()
                : Optional.of(new StartRefused(
                        "The server runs with synchronous_commit off: the last moments may be lost when it falls over.",
                        "Set synchronous_commit = on."));
    }

    private void serverIsFit(Consumer<StartRefused> refuse) {
        hold(
                refuse,
                "cardinality(show_trgm('كتاب')) > 0",
                "The database's locale finds no letters in Arabic text: searching would silently find nothing.",
                "Create it with the locale C.UTF-8.");
        hold(
                refuse,
                "current_setting('fsync') = 'on'",
                "The server runs with fsync off: what was acknowledged may be lost.",
                "Set fsync = on.");
    }

    private void roleIsHarmless(Consumer<StartRefused> refuse) {
        String role = server.application().user();
        hold(
                refuse,
                "not (select rolsuper from pg_roles where rolname = current_user)",
                "The application role " + role + " is a superuser: nothing would be safe from it.",
                "Use a role with login and nothing else.");
        holds(
                refuse,
                jdbc.sql("select not pg_has_role(current_user, cast(:owner as name), 'MEMBER')")
                        .param("owner", server.owner().user())
                        .query(Boolean.class)
                        .single(),
                "The application role " + role + " is the owner role "
                        + server.owner().user() + ", or a member of it.",
                "Use two roles, neither a member of the other.");
        none(
                refuse,
                jdbc.sql(OWNED).query(String.class).single(),
                "The application role " + role + " owns ",
                "Let the owner role own them.");
        none(
                refuse,
                jdbc.sql(CHANGEABLE)
                        .param("tables", FOR_EVER)
                        .query(String.class)
                        .single(),
                "The application role " + role + " may change what must stay as it was written: ",
                "Revoke update, delete and truncate on these tables from it, and from public.");
        none(
                refuse,
                jdbc.sql(WRITABLE).param("tables", KEPT).query(String.class).single(),
                "The application role " + role + " may write what only the database may: ",
                "Revoke all but select on " + String.join(", ", KEPT)
                        + " from it and from public, and update of round on report and task.");
    }

    private boolean is(String condition) {
        return jdbc.sql("select " + condition).query(Boolean.class).single();
    }

    private void hold(Consumer<StartRefused> refuse, String condition, String reason, String remedy) {
        holds(refuse, is(condition), reason, remedy);
    }

    private static void holds(Consumer<StartRefused> refuse, boolean holds, String reason, String remedy) {
        if (!holds) {
            refuse.accept(
                    new StartRefused(reason, remedy + " See \"Running against a server of your own\" in the README."));
        }
    }

    private static void none(Consumer<StartRefused> refuse, String found, String reason, String remedy) {
        holds(refuse, found.isEmpty(), reason + found + ".", remedy);
    }
}
