package fr.aiguillage.replay.rapport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every count of a report, and what a reader may add up or take away. */
final class Inventaire {
    private final Map<Cellule, Long> nombres = new LinkedHashMap<>();
    private final Set<Cellule> unwritten = new HashSet<>();
    private final List<Egalite> egalites = new ArrayList<>();

    Map<Cellule, Long> nombres() {
        return nombres;
    }

    List<Egalite> egalites() {
        return egalites;
    }

    boolean isWritten(Cellule cellule) {
        return !unwritten.contains(cellule);
    }

    void add(Cellule cellule, long nombre) {
        nombres.put(cellule, nombre);
    }

    /** Does nothing when the counts at hand do not add up: then they tell nothing of each other. */
    void equal(List<Cellule> gauche, List<Cellule> droite) {
        if (sum(gauche) == sum(droite)) egalites.add(new Egalite(gauche, droite));
    }

    void part(Cellule part, Cellule whole) {
        var reste = part.reste();
        nombres.put(reste, valeur(whole) - valeur(part));
        unwritten.add(reste);
        equal(List.of(part, reste), List.of(whole));
    }

    private long sum(List<Cellule> cellules) {
        return cellules.stream().mapToLong(this::valeur).sum();
    }

    private long valeur(Cellule cellule) {
        return nombres.getOrDefault(cellule, 0L);
    }
}
