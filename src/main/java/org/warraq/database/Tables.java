package org.warraq.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables that make a newsroom: all of ours and all of the engine's, but for what only this very server needs. */
final class Tables {

    // Sessions and counted attempts end with the server they belong to; the history of migrations is written by
    // migrating.
    private static final String ALL = """
            select nspname, relname,
                   array(select cast(attname as text) from pg_attribute
                         where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
                         order by attnum) as columns
            from pg_class
            join pg_namespace on pg_namespace.oid = relnamespace
            where nspname in ('warraq', 'engine') and relkind = 'r' and relpersistence = 'p'
              and relname not in ('flyway_schema_history', 'spring_session', 'spring_session_attributes', 'sign_in_limit')
            order by nspname, relname
            """;

    private static final String REFERENCES = """
            select (select nspname from pg_namespace where oid = child.relnamespace) || '.' || child.relname,
                   (select nspname from pg_namespace where oid = parent.relnamespace) || '.' || parent.relname
            from pg_constraint
            join pg_class as child on child.oid = conrelid
            join pg_class as parent on parent.oid = confrelid
            where contype = 'f' and conrelid <> confrelid
            """;

    private Tables() {}

    /** In an order in which no row comes before one it refers to. */
    static List<Table> of(Connection connection) throws SQLException {
        Map<String, Table> tables = all(connection);
        Map<String, Set<String>> references = references(connection);
        List<Table> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (String name : tables.keySet()) {
            place(name, tables, references, placed, ordered);
        }
        return ordered;
    }

    private static void place(
            String name,
            Map<String, Table> tables,
            Map<String, Set<String>> references,
            Set<String> placed,
            Collection<Table> ordered) {
        Table table = tables.get(name);
        if (table == null || !placed.add(name)) {
            return;
        }
        for (String parent : references.getOrDefault(name, Set.of())) {
            place(parent, tables, references, placed, ordered);
        }
        ordered.add(table);
    }

    private static Map<String, Table> all(Connection connection) throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                Table table = new Table(rows.getString(1), rows.getString(2), texts(rows.getArray(3)));
                tables.put(table.schema() + "." + table.name(), table);
            }
        }
        return tables;
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        Map<String, Set<String>> references = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), child -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        return references;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
