package fr.aiguillage.forwarder.journal;

import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Rows that one statement writes: each column is bound as an array, and {@code unnest} makes rows of them again. */
public record Rows<T>(List<T> all) {
    public <S> Rows<S> map(Function<T, S> row) {
        return new Rows<>(all.stream().map(row).toList());
    }

    public void bindText(SqlStatement<?> statement, String name, Function<T, @Nullable String> column) {
        bind(statement, name, "text", all.stream().map(column).toArray(String[]::new));
    }

    public void bindInt(SqlStatement<?> statement, String name, Function<T, Integer> column) {
        bind(statement, name, "int4", all.stream().map(column).toArray(Integer[]::new));
    }

    public void bindBytes(SqlStatement<?> statement, String name, Function<T, byte[]> column) {
        bind(statement, name, "bytea", all.stream().map(column).toArray(byte[][]::new));
    }

    private static void bind(SqlStatement<?> statement, String name, String type, Object[] values) {
        statement.bind(
                name,
                (position, prepared, context) ->
                        prepared.setArray(position, prepared.getConnection().createArrayOf(type, values)));
    }
}
