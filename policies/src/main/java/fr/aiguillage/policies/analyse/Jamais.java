package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.Cellule;
import fr.aiguillage.policies.Regle;
import fr.aiguillage.policies.Table;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules that no facts fire, with the cells that exclude each other; rules of {@code repli} that never count. */
record Jamais(Diagrams diagrams, Regions regions, int possible) {

    Optional<Constat> constat(Table table, Regle regle) {
        if (!fires(table, regle, columns(table))) return Optional.of(constat(table, regle, excluded(table, regle)));
        return Optional.empty();
    }

    /** @param effet of a rule that fires, and whose table may have been silenced */
    Optional<Constat> constat(Effet effet) {
        if (effet.facts() != diagrams.none) return Optional.empty();
        var message = "ne compte jamais : quand elle s'applique, une autre table désigne une autorité de traitement";
        return Optional.of(constat(effet.table(), effet.regle(), message));
    }

    private static Constat constat(Table table, Regle regle, String message) {
        return new Constat(
                Genre.JAMAIS,
                table.nom(),
                regle.ligne(),
                regle.id(),
                regle.libelle(),
                message,
                Map.of(),
                BigInteger.ZERO);
    }

    private static List<Integer> columns(Table table) {
        return IntStream.range(0, table.entrees().size()).boxed().toList();
    }

    private boolean fires(Table table, Regle regle, List<Integer> columns) {
        var ints = columns.stream().mapToInt(Integer::intValue).toArray();
        return diagrams.meet(possible, regions.fires(table, regle, ints));
    }

    private String excluded(Table table, Regle regle) {
        return few(table, regle).stream()
                .map(column ->
                        said(table.entrees().get(column), regle.cellules().get(column)))
                .collect(Collectors.joining(" et ", "ne s'applique jamais : aucun fait ne donne ", ""));
    }

    /** Cells that exclude each other, none of which could be left out. */
    private List<Integer> few(Table table, Regle regle) {
        var kept = new ArrayList<>(columns(table));
        for (var column : columns(table)) {
            var fewer = kept.stream().filter(other -> !other.equals(column)).toList();
            if (!fires(table, regle, fewer)) kept.remove(column);
        }
        return kept;
    }

    private static String said(String entree, Cellule cellule) {
        return entree + " : " + cellule;
    }
}
