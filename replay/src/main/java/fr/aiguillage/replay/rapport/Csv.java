package fr.aiguillage.replay.rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Semicolons, UTF-8, quotes where they are needed (RFC 4180), and no cell that a spreadsheet would run as a formula. */
final class Csv {
    private final Writer out;

    Csv(Writer out, List<String> entete) {
        this.out = out;
        line(entete);
    }

    void line(Collection<String> valeurs) {
        try {
            out.write(valeurs.stream().map(Csv::quoted).collect(Collectors.joining(";", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String valeur) {
        var harmless = isFormula(valeur) ? "'" + valeur : valeur;
        return harmless.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    /** A signed number is one, too, to a spreadsheet: that one may stay. */
    private static boolean isFormula(String valeur) {
        return !valeur.isEmpty() && "=+-@\t".indexOf(valeur.charAt(0)) >= 0 && !valeur.matches("-[0-9.]+");
    }
}
