package org.warraq.journal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.language.Sha256;

/**
 * Somebody who may do anything in the database and knows how seals are made, but holds no copy of a checkpoint and no key.
 * Takes a chain out, changes it, and puts it back.
 */
final class Tamperer {

    private static final HexFormat HEX = HexFormat.of();

    /** A table that holds chains. */
    enum Kind {
        JOURNAL(
                "journal_entry",
                "seq",
                List.of("at", "actor", "action", "stage", "language", "version", "reason", "detail")),
        VERSIONS("version", "number", List.of("round", "source_version", "author", "created_at", "note", "content"));

        final String table;
        final String number;
        final List<String> columns;

        Kind(String table, String number, List<String> columns) {
            this.table = table;
            this.number = number;
            this.columns = columns;
        }
    }

    private final JdbcTemplate jdbc;
    private final RandomGenerator random;
    private final Set<String> seen;

    /** @param seen the chains the checkpoint saw, by its own names for them */
    Tamperer(JdbcTemplate jdbc, RandomGenerator random, Set<String> seen) {
        this.jdbc = jdbc;
        this.random = random;
        this.seen = seen;
    }

    /** @return what was done, for the message of a test that misses it */
    String tamper() {
        Kind kind = random.nextInt(2) == 0 ? Kind.JOURNAL : Kind.VERSIONS;
        List<Map<String, @Nullable Object>> chain = chain(kind);
        String deed = change(kind, chain);
        int sealing = random.nextInt(3);
        if (sealing > 0) {
            renumber(kind, chain);
            seal(kind, chain);
        }
        put(kind, chain);
        return kind + " " + deed + (sealing > 0 ? ", sealed again" : "");
    }

    private List<Map<String, @Nullable Object>> chain(Kind kind) {
        String where = kind == Kind.JOURNAL ? "chain = ?" : "report_id = ? and language = ?";
        String keys = kind == Kind.JOURNAL ? "chain" : "report_id, language";
        List<Object[]> all =
                jdbc.queryForList("select distinct " + keys + " from " + kind.table + " order by " + keys).stream()
                        .map(row -> row.values().toArray())
                        .filter(key -> seen.contains((kind == Kind.JOURNAL ? "journal/" : "version/") + joined(key)))
                        .toList();
        Object[] key = all.get(random.nextInt(all.size()));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        jdbc.queryForList("select * from " + kind.table + " where " + where + " order by " + kind.number, key)
                .forEach(row -> rows.add(new HashMap<>(row)));
        jdbc.update("delete from " + kind.table + " where " + where, key);
        return rows;
    }

    private static String joined(Object[] key) {
        return Arrays.stream(key).map(String::valueOf).collect(Collectors.joining("/"));
    }

    private String change(Kind kind, List<Map<String, @Nullable Object>> chain) {
        int at = random.nextInt(chain.size());
        switch (random.nextInt(chain.size() > 1 ? 6 : 3)) {
            case 0 -> {
                return "removed whole of " + chain.size() + cleared(chain);
            }
            case 1 -> {
                chain.subList(at, chain.size()).clear();
                return "tail cut at " + at;
            }
            case 2 -> {
                return "edited " + edit(kind, chain.get(at)) + " at " + at;
            }
            case 3 -> {
                chain.remove(at);
                return "deleted at " + at;
            }
            case 4 -> {
                int other = (at + 1 + random.nextInt(chain.size() - 1)) % chain.size();
                Object number = chain.get(at).get(kind.number);
                chain.get(at).put(kind.number, chain.get(other).get(kind.number));
                chain.get(other).put(kind.number, number);
                Collections.swap(chain, at, other);
                return "reordered " + at + " and " + other;
            }
            default -> {
                Map<String, @Nullable Object> invented = new HashMap<>(chain.get(at));
                edit(kind, invented);
                chain.add(at, invented);
                renumber(kind, chain);
                return "put in at " + at;
            }
        }
    }

    private static String cleared(List<Map<String, @Nullable Object>> chain) {
        chain.clear();
        return "";
    }

    private String edit(Kind kind, Map<String, @Nullable Object> row) {
        String column = kind.columns.get(random.nextInt(kind.columns.size()));
        Object value = row.get(column);
        row.put(
                column,
                switch (column) {
                    case "at", "created_at" ->
                        Timestamp.from(((Timestamp) Objects.requireNonNull(value))
                                .toInstant()
                                .plusSeconds(1));
                    case "actor", "author" -> UUID.randomUUID();
                    case "version", "round", "source_version" -> value == null ? 1 : (Integer) value + 1;
                    case "content" -> value + " ";
                    default -> value == null ? "x" : value + "x";
                });
        return column;
    }

    private static void renumber(Kind kind, List<Map<String, @Nullable Object>> chain) {
        long number = 0;
        for (Map<String, @Nullable Object> row : chain) {
            number++;
            if (kind == Kind.JOURNAL) {
                row.put(kind.number, number);
            } else {
                row.put(kind.number, (int) number);
            }
        }
    }

    private static void seal(Kind kind, List<Map<String, @Nullable Object>> chain) {
        byte[] previous = new byte[32];
        for (Map<String, @Nullable Object> row : chain) {
            row.put("previous_sha256", previous);
            if (kind == Kind.VERSIONS) {
                row.put("content_sha256", Sha256.of(text(row, "content")));
            }
            previous = CanonicalJson.sha256(kind == Kind.JOURNAL ? entry(row) : version(row));
            row.put("sha256", previous);
        }
    }

    private static Map<String, @Nullable Object> entry(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> sealed = new TreeMap<>();
        List.of("chain", "action", "stage", "language", "version", "reason", "detail")
                .forEach(column -> sealed.put(column, row.get(column)));
        sealed.put("seq", text(row, "seq"));
        sealed.put("actor", row.get("actor"));
        sealed.put("at", instant(row, "at"));
        sealed.put("previousSha256", hex(row, "previous_sha256"));
        return sealed;
    }

    private static Map<String, @Nullable Object> version(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> sealed = new TreeMap<>();
        List.of("language", "number", "round", "kind", "note").forEach(column -> sealed.put(column, row.get(column)));
        sealed.put("reportId", text(row, "report_id"));
        sealed.put("sourceVersion", row.get("source_version"));
        sealed.put("author", text(row, "author"));
        sealed.put("createdAt", instant(row, "created_at"));
        sealed.put("contentSha256", hex(row, "content_sha256"));
        sealed.put("previousSha256", hex(row, "previous_sha256"));
        return sealed;
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static String instant(Map<String, @Nullable Object> row, String column) {
        return ((Timestamp) Objects.requireNonNull(row.get(column))).toInstant().toString();
    }

    private static String hex(Map<String, @Nullable Object> row, String column) {
        return HEX.formatHex((byte[]) Objects.requireNonNull(row.get(column)));
    }

    private void put(Kind kind, List<Map<String, @Nullable Object>> chain) {
        for (Map<String, @Nullable Object> row : chain) {
            List<String> columns = List.copyOf(row.keySet());
            jdbc.update(
                    "insert into " + kind.table + " (" + String.join(", ", columns) + ") values ("
                            + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                    columns.stream().map(row::get).toArray());
        }
    }
}
