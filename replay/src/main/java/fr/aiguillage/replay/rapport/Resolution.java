package fr.aiguillage.replay.rapport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A patient reader: takes every sum of a report as an equation whose unknowns are the counts that are not written, and
 * eliminates (Gauss-Jordan).
 */
final class Resolution {
    private final Map<Cellule, Integer> numbers = new HashMap<>();
    private final List<Cellule> cellules = new ArrayList<>();
    private final Map<Integer, Map<Integer, Double>> byPivot = new HashMap<>();
    private final Map<Integer, Set<Integer>> pivotsWith = new HashMap<>();

    private Resolution() {}

    /** The counts that are not written and have one possible value. */
    static Set<Cellule> solved(Inventaire inventaire, Set<Cellule> hidden) {
        var resolution = new Resolution();
        for (var egalite : inventaire.egalites()) resolution.add(resolution.row(inventaire, hidden, egalite));
        return resolution.byPivot.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .map(entry -> resolution.cellules.get(entry.getKey()))
                .collect(Collectors.toSet());
    }

    private Map<Integer, Double> row(Inventaire inventaire, Set<Cellule> hidden, Egalite egalite) {
        var row = new HashMap<Integer, Double>();
        egalite.gauche().stream()
                .filter(cellule -> hidden.contains(cellule) || !inventaire.isWritten(cellule))
                .forEach(cellule -> row.merge(number(cellule), 1.0, Double::sum));
        egalite.droite().stream()
                .filter(cellule -> hidden.contains(cellule) || !inventaire.isWritten(cellule))
                .forEach(cellule -> row.merge(number(cellule), -1.0, Double::sum));
        return row;
    }

    private int number(Cellule cellule) {
        return numbers.computeIfAbsent(cellule, one -> {
            cellules.add(one);
            return cellules.size() - 1;
        });
    }

    private void add(Map<Integer, Double> row) {
        for (var unknown : List.copyOf(row.keySet()))
            if (byPivot.containsKey(unknown)) subtract(row, byPivot.getOrDefault(unknown, Map.of()), unknown);
        if (row.isEmpty()) return;
        var pivot = row.keySet().iterator().next();
        var factor = row.getOrDefault(pivot, 1.0);
        row.replaceAll((unknown, value) -> value / factor);
        for (var other : List.copyOf(pivotsWith.getOrDefault(pivot, Set.of()))) {
            subtract(byPivot.getOrDefault(other, new HashMap<>()), row, pivot);
            remember(other, row.keySet());
        }
        byPivot.put(pivot, row);
        remember(pivot, row.keySet());
    }

    private void remember(int pivot, Set<Integer> unknowns) {
        unknowns.forEach(unknown ->
                pivotsWith.computeIfAbsent(unknown, one -> new HashSet<>()).add(pivot));
    }

    private static void subtract(Map<Integer, Double> from, Map<Integer, Double> row, int pivot) {
        var factor = from.getOrDefault(pivot, 0.0);
        if (factor == 0) return;
        row.forEach((unknown, value) -> from.merge(unknown, -factor * value, Double::sum));
        from.values().removeIf(value -> Math.abs(value) < 1e-9);
    }
}
