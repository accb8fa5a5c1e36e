package fr.aiguillage.projector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into one table by COPY, in its text format: several times cheaper than INSERT, on both sides. */
final class Copie {
    private static final String NULL = "\\N";

    private final String table;
    private final StringBuilder text = new StringBuilder();

    /** @param table its name and, in parentheses, the columns that each row gives, in order */
    Copie(String table) {
        this.table = table;
    }

    /** @param values text, arrays of text, bytes, numbers, booleans, instants or days; null or an empty Optional: NULL */
    void row(@Nullable Object... values) {
        for (var i = 0; i < values.length; i++) {
            if (i > 0) text.append('\t');
            append(values[i]);
        }
        text.append('\n');
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append(NULL);
            case Optional<?> optional -> append(optional.orElse(null));
            case String[] strings -> escape(array(strings));
            case byte[] bytes -> escape("\\x" + HexFormat.of().formatHex(bytes));
            default -> escape(value.toString());
        }
    }

    private static String array(String[] strings) {
        return Stream.of(strings)
                .map(string -> '"' + string.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void escape(String value) {
        for (var i = 0; i < value.length(); i++) {
            var next = value.charAt(i);
            switch (next) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(next);
            }
        }
    }

    /** Sends all; nothing when there is no row. */
    void send(Handle rows) {
        if (text.isEmpty()) return;
        try {
            var copy = rows.getConnection().unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn(
                    "COPY " + table + " FROM STDIN",
                    new ByteArrayInputStream(text.toString().getBytes(UTF_8)));
        } catch (SQLException e) {
            // The server's message may repeat a row.
            throw new IllegalStateException("rows were refused by " + table + ", SQLSTATE " + e.getSQLState());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
