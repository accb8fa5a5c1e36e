package fr.aiguillage.policies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables and documents that ship, as resources; {@code data/SOURCES.md} says where each comes from. */
final class Donnees {
    private static final Pattern SEPARATOR = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private Donnees() {}

    /** The rows of a table without its heading: cells separated by semicolons, quoted where they hold one. */
    static List<String[]> table(String nom) {
        return text("data/" + nom + ".csv").lines().skip(1).map(Donnees::cells).toList();
    }

    private static String[] cells(String line) {
        if (line.indexOf('"') < 0) return line.split(";", -1);
        var cells = SEPARATOR.split(line, -1);
        for (var i = 0; i < cells.length; i++) cells[i] = unquoted(cells[i]);
        return cells;
    }

    private static String unquoted(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    /** Former communes to their successors, by INSEE codes. */
    static Map<String, String> anciennesCommunes() {
        return table("anciennes-communes").stream().collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
    }

    static String text(String path) {
        try (InputStream resource = Donnees.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(resource, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
