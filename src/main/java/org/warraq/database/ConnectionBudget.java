package org.warraq.database;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the server has connections for all nodes at once. Where it has not, nodes work until they are all busy, and then fail.
 *
 * @param allowed what the server, the database and the role let the application have, at the least of them
 * @param nodes that live, or are about to; at least one
 * @param each how many a node keeps at most: its pool, and the one it listens with
 */
record ConnectionBudget(int allowed, int nodes, int each) {

    private static final int LISTENING = 1;

    private static final String READ = """
            select least(
                       cast(current_setting('max_connections') as integer)
                           - cast(current_setting('superuser_reserved_connections') as integer)
                           - cast(coalesce(current_setting('reserved_connections', true), '0') as integer),
                       (select nullif(datconnlimit, -1) from pg_database where datname = current_database()),
                       (select nullif(rolconnlimit, -1) from pg_roles where rolname = current_user)) as allowed,
                   (select count(distinct objid) from pg_locks
                    where locktype = 'advisory' and granted and classid = :alive
                      and database = (select oid from pg_database where datname = current_database())) as nodes
            """;

    /**
     * As it stands at the moment.
     *
     * @param pool {@code warraq.database.connections} of this node, taken for all of them
     * @param starting how many nodes are about to live: one during its own start, or none
     */
    static ConnectionBudget read(JdbcClient jdbc, int pool, int starting) {
        return jdbc.sql(READ)
                .param("alive", NodeName.ALIVE)
                .query((row, number) -> new ConnectionBudget(
                        row.getInt("allowed"), Math.max(1, row.getInt("nodes") + starting), pool + LISTENING))
                .single();
    }

    int wanted() {
        return nodes * each;
    }

    Optional<StartRefused> shortage() {
        if (wanted() <= allowed) {
            return Optional.empty();
        }
        return Optional.of(new StartRefused(
                "All nodes together, " + nodes + " now, may want " + wanted()
                        + " connections; the server lets them have " + allowed + ".",
                "Raise max_connections there, or lower WARRAQ_DATABASE_CONNECTIONS on each node."));
    }
}
