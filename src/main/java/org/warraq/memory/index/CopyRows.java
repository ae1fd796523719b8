package org.warraq.memory.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for PostgreSQL's COPY, in its text format. */
public final class CopyRows {

    private final StringBuilder rows = new StringBuilder();
    private boolean begun;

    /** A value by its own name for itself, which needs no escapes. */
    public CopyRows add(Object value) {
        next().append(value);
        return this;
    }

    CopyRows add(@Nullable Long value) {
        next().append(value == null ? "\\N" : value);
        return this;
    }

    CopyRows add(byte[] bytes) {
        next().append("\\\\x").append(HexFormat.of().formatHex(bytes));
        return this;
    }

    CopyRows add(int[] numbers) {
        next().append(array(numbers));
        return this;
    }

    /** As PostgreSQL reads an array. */
    public static String array(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    CopyRows add(@Nullable String text) {
        next();
        if (text == null) {
            rows.append("\\N");
            return this;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                default -> rows.append(character);
            }
        }
        return this;
    }

    private StringBuilder next() {
        if (begun) {
            rows.append('\t');
        }
        begun = true;
        return rows;
    }

    /** Ends a row. */
    void end() {
        rows.append('\n');
        begun = false;
    }

    /** @param statement {@code copy … from stdin} */
    public long copy(Connection connection, String statement) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement, new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
