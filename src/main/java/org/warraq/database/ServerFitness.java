package org.warraq.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What a server of one's own must be before anything is migrated on it: a migration that fails half way says less about the reason. What
 * only migrations can bring about, {@link ServerCheck} asks afterwards.
 */
final class ServerFitness {

    private static final String SEE = " See \"Running against a server of your own\" in the README.";

    /**
     * @param found SQL for a text; where it is not empty, that is what is wrong
     * @param reason what is said before it
     */
    private record Rule(String found, String reason, String remedy) {}

    private static final Rule WRITABLE = new Rule(
            "case when current_setting('transaction_read_only') = 'on' then current_user else '' end",
            "The database takes no changes (default_transaction_read_only is on) from the role ",
            "Set it off for the server, the database and the role.");

    private static final Rule PRIMARY = new Rule(
            "case when pg_is_in_recovery() then 'hot standby' else '' end",
            "The server takes no changes: it is a ",
            "Let SPRING_DATASOURCE_URL name the primary server.");

    /** In the order in which they are asked: each can rely on those before. */
    private static final List<Rule> FOR_THE_OWNER = List.of(
            new Rule(
                    "case when current_setting('server_version_num')::integer < 150000 then current_setting('server_version')"
                            + " else '' end",
                    "The PostgreSQL server is too old: ",
                    "Use PostgreSQL 15 or later."),
            new Rule(
                    "nullif(current_setting('server_encoding'), 'UTF8')",
                    "The database's encoding is not UTF8, but ",
                    "Create it with encoding 'UTF8'."),
            new Rule(
                    "case when lower('É') = 'é' then '' else current_database() end",
                    "The database's locale knows no letters but those of ASCII, in the database ",
                    "Create it with the locale C.UTF-8."),
            PRIMARY,
            WRITABLE,
            new Rule(
                    """
                    case when has_database_privilege(current_database(), 'CREATE')
                              or (to_regnamespace('warraq') is not null and to_regnamespace('engine') is not null)
                         then '' else current_user || ' in the database ' || current_database() end
                    """,
                    "No schemas may be made by the owner role ",
                    "Let the owner role own the database: alter database … owner to …."),
            new Rule(
                    """
                    (select string_agg(nspname, ', ' order by nspname) from pg_namespace
                     where nspname in ('warraq', 'engine') and not pg_has_role(current_user, nspowner, 'USAGE'))
                    """,
                    "The owner role does not own what it is to migrate: the schemas ",
                    "Let the owner role own them: alter schema … owner to …."),
            new Rule(
                    """
                    (select string_agg(name, ', ') from (
                        select nspname || '.' || relname as name
                        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                        where nspname in ('warraq', 'engine') and relkind in ('r', 'p', 'v', 'm', 'S')
                          and not pg_has_role(current_user, relowner, 'USAGE')
                          and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
                        order by 1 limit 5) as others)
                    """,
                    "The owner role does not own what it is to migrate: ",
                    "Let the owner role own them: alter table … owner to …, or reassign owned by … to …."),
            new Rule(
                    """
                    case when exists (select from pg_available_extensions where name = 'pg_trgm') then '' else 'pg_trgm' end
                    """,
                    "The server lacks an extension that belongs to PostgreSQL: ",
                    "Install its package of additional modules (contrib)."));

    private ServerFitness() {}

    /** @throws StartRefused with the first reason */
    static void require(Server server) {
        look(server, server.owner(), FOR_THE_OWNER);
        look(server, server.application(), List.of(WRITABLE));
    }

    private static void look(Server server, Server.Credentials role, List<Rule> rules) {
        try (Connection connection = DriverManager.getConnection(server.url(), role.user(), role.password());
                Statement statement = connection.createStatement()) {
            for (Rule rule : rules) {
                look(statement, rule);
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database cannot be looked at by the role " + role.user() + ": " + e.getMessage(),
                    "Give the role its rights." + SEE,
                    e);
        }
    }

    private static void look(Statement statement, Rule rule) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select coalesce(" + rule.found() + ", '')")) {
            rows.next();
            String found = rows.getString(1);
            if (!found.isEmpty()) {
                throw new StartRefused(rule.reason() + found + ".", rule.remedy() + SEE);
            }
        }
    }
}
