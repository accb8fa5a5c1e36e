package fr.aiguillage.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A Markdown table; numbers as they are written in French. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table(String... headers) {
        lines.add(line(Arrays.asList(headers)));
        lines.add(line(Arrays.stream(headers).map(header -> "---:").toList()));
    }

    void row(Object... cells) {
        lines.add(line(Arrays.stream(cells).map(Table::text).toList()));
    }

    static String text(Object cell) {
        return switch (cell) {
            case Double number -> String.format(Locale.FRANCE, "%,.1f", number);
            case Number number -> String.format(Locale.FRANCE, "%,d", number.longValue());
            default -> cell.toString();
        };
    }

    /** With two decimals. */
    static String precise(double number) {
        return String.format(Locale.FRANCE, "%,.2f", number);
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
