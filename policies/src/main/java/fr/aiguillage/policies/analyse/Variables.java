package fr.aiguillage.policies.analyse;

import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.politique.Critere;
import fr.aiguillage.policies.Cellule;
import fr.aiguillage.policies.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The criteria that tables read, in the order in which those that route come upon them. */
final class Variables {
    /** A policy is asked nothing else: {@code Politique} sends no other perimeter anywhere. */
    private static final List<String> ROUTED = List.of(Perimetre.MALTRAITANCE.name(), Perimetre.RECLAMATION.name());

    /** FINESS categories, and none. */
    private static final List<String> CATEGORIES = Stream.concat(
                    Stream.of(""), IntStream.range(0, 1_000).mapToObj("%03d"::formatted))
            .toList();

    private final Map<String, Set<Cellule>> cells = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private Variables() {}

    static List<Variable> of(List<List<Table>> documents) {
        var variables = new Variables();
        documents.forEach(variables::walk);
        return variables.cells.keySet().stream().map(variables::variable).toList();
    }

    private void walk(List<Table> tables) {
        var byName = tables.stream().collect(Collectors.toMap(Table::nom, table -> table));
        seen.clear();
        tables.stream().filter(Table::oriente).forEach(table -> walk(table, byName));
        tables.forEach(table -> walk(table, byName));
    }

    private void walk(Table table, Map<String, Table> byName) {
        if (!seen.add(table.nom())) return;
        for (var column = 0; column < table.entrees().size(); column++) {
            var entree = table.entrees().get(column);
            var read = byName.get(Regions.root(entree));
            if (read != null) walk(read, byName);
            else cells.computeIfAbsent(entree, unread -> new LinkedHashSet<>()).addAll(column(table, column));
        }
    }

    private static List<Cellule> column(Table table, int column) {
        return table.regles().stream()
                .map(regle -> regle.cellules().get(column))
                .distinct()
                .toList();
    }

    private Variable variable(String nom) {
        var alike = new LinkedHashMap<Object, List<Object>>();
        var told = List.copyOf(cells.getOrDefault(nom, Set.of()));
        var valeurs = List.<Object>copyOf(domaine(Critere.named(nom).orElseThrow()));
        for (var value : valeurs)
            alike.computeIfAbsent(kind(told, value), unseen -> new ArrayList<>())
                    .add(value);
        return new Variable(nom, valeurs, List.copyOf(alike.values()));
    }

    /** Booleans are few, and follow from each other: they are never taken for the same. */
    private static Object kind(List<Cellule> cells, Object value) {
        return value instanceof Boolean ? value : matched(cells, value);
    }

    private static List<?> domaine(Critere critere) {
        if (critere == Critere.PERIMETRE) return ROUTED;
        return critere.valeurs().isEmpty() ? CATEGORIES : critere.valeurs();
    }

    private static BitSet matched(List<Cellule> cells, Object value) {
        var matched = new BitSet(cells.size());
        for (var i = 0; i < cells.size(); i++) matched.set(i, cells.get(i).matches(value));
        return matched;
    }
}
