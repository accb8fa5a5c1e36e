package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.Cellule;
import fr.aiguillage.policies.Regle;
import fr.aiguillage.policies.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rule as it is written in a document.
 *
 * @param ligne its number in the table, from 1; 0 for the table itself
 * @param id empty for the table itself
 * @param cellules by column, as they are written: inputs, then outputs; an input that is not there
 *     says {@code -}; outputs begin with {@code →}
 */
public record RegleEcrite(String decision, int ligne, String id, String libelle, Map<String, String> cellules) {

    /** The table, then its rules. */
    static Stream<RegleEcrite> of(Table table) {
        return Stream.concat(Stream.of(table(table)), table.regles().stream().map(regle -> of(table, regle)));
    }

    private static RegleEcrite table(Table table) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("résultat", table.unique() ? "UNIQUE" : "RULE ORDER");
        table.sorties()
                .forEach(sortie -> sortie.defaut()
                        .ifPresent(defaut -> cells.put(sortie.nom() + " par défaut", Cellule.written(defaut))));
        return new RegleEcrite(table.nom(), 0, "", "", cells);
    }

    private static RegleEcrite of(Table table, Regle regle) {
        var cells = new LinkedHashMap<String, String>();
        IntStream.range(0, table.entrees().size())
                .filter(column -> !regle.cellules().get(column).toString().equals("-"))
                .forEach(column -> cells.put(
                        table.entrees().get(column),
                        regle.cellules().get(column).toString()));
        IntStream.range(0, table.sorties().size())
                .forEach(column -> cells.put(
                        "→ " + table.sorties().get(column).nom(),
                        Cellule.written(regle.sorties().get(column))));
        return new RegleEcrite(table.nom(), regle.ligne(), regle.id(), regle.libelle(), cells);
    }

    /** What tells it from all others of its document. */
    String key() {
        return id.isEmpty() ? "table " + decision : "règle " + id;
    }
}
