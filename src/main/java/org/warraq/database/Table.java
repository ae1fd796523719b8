package org.warraq.database;

import java.util.List;
import java.util.stream.Collectors;

/** A table and those of its columns that hold what was put there; what PostgreSQL computes is computed again. */
record Table(String schema, String name, List<String> columns) {

    String entry() {
        return schema + "." + name + ".copy";
    }

    String sql() {
        return quoted(schema) + "." + quoted(name);
    }

    String columnsSql() {
        return columns.stream().map(Table::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
