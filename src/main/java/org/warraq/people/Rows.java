package org.warraq.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warraq.language.Language;

/** Reads rows of the view {@code member}. */
final class Rows {

    private Rows() {}

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                Language.of(row.getString("language")),
                set(row.getArray("roles"), Role::of),
                set(row.getArray("pairs"), LanguagePair::of));
    }

    static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                person(row, number),
                row.getBoolean("enabled"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("row_version"));
    }

    private static <T> Set<T> set(Array array, Function<String, T> read) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(read).collect(Collectors.toUnmodifiableSet());
    }
}
