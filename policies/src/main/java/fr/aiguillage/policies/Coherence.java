package fr.aiguillage.policies;

import fr.aiguillage.domain.politique.Critere;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.HitPolicy;

/**
 * That the tables of a document make one whole: triage tables, or tables that route, and those that either reads. A
 * table that would never be heard is a fault, not an oversight to be found in production.
 */
final class Coherence {
    private static final long MAX_PATHS = 10_000;
    private static final Set<String> ROUTE = Set.of("destinataire", "role");
    static final List<String> TRIAGE = List.of("sexuelle", "physique", "perimetre", "urgence");

    private final Map<String, DecisionTable> tables;
    private final Set<String> read;
    private final List<Faute> fautes = new ArrayList<>();

    Coherence(Map<String, DecisionTable> tables) {
        this.tables = tables;
        read = tables.values().stream().flatMap(table -> reads(table).stream()).collect(Collectors.toSet());
    }

    /** The names before the dot of all that a table reads. */
    private static List<String> reads(DecisionTable table) {
        return table.getInput().stream()
                .map(DmnDocument::expression)
                .map(DmnDocument::root)
                .toList();
    }

    List<Faute> fautes() {
        tables.keySet().stream()
                .filter(name -> reaches(name, name, new HashSet<>()))
                .forEach(name -> add(name, "cette table se lit elle-même"));
        if (isTriage()) checkTriage();
        tables.forEach(this::check);
        if (fautes.isEmpty()) checkReadings();
        return fautes;
    }

    /** Whoever follows what reads what, table after table, must come to an end: each may read the last one twice. */
    private void checkReadings() {
        var paths = new HashMap<String, Long>();
        tables.keySet().stream()
                .filter(name -> paths(name, paths) > MAX_PATHS)
                .findFirst()
                .ifPresent(name -> add(name, "trop de tables lues l'une par l'autre pour arriver à celle-ci"));
    }

    private long paths(String table, Map<String, Long> known) {
        var counted = known.get(table);
        if (counted != null) return counted;
        var sum = 1L;
        for (var read : reads(table)) sum += paths(read, known);
        known.put(table, Math.min(sum, MAX_PATHS + 1));
        return Math.min(sum, MAX_PATHS + 1);
    }

    private List<String> reads(String table) {
        return Optional.ofNullable(tables.get(table)).map(Coherence::reads).orElse(List.of());
    }

    private boolean reaches(String from, String wanted, Set<String> seen) {
        return Optional.ofNullable(tables.get(from)).stream()
                .flatMap(table -> reads(table).stream())
                .anyMatch(next -> next.equals(wanted) || (seen.add(next) && reaches(next, wanted, seen)));
    }

    /** The triage tables, which must always answer; none in a policy. */
    Map<String, DecisionTable> answering() {
        if (!isTriage()) return Map.of();
        return tables.entrySet().stream()
                .filter(table -> TRIAGE.contains(table.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean isTriage() {
        return tables.containsKey("perimetre")
                && tables.entrySet().stream()
                        .noneMatch(table -> outputs(table.getKey(), table.getValue()).stream()
                                .anyMatch(ROUTE::contains));
    }

    private void checkTriage() {
        TRIAGE.stream()
                .filter(name -> !tables.containsKey(name))
                .forEach(name -> fautes.add(Faute.document("table de triage « " + name + " » absente")));
        tables.forEach((name, table) -> reads(table).stream()
                .filter(criterion -> !tables.containsKey(criterion))
                .filter(criterion ->
                        Critere.named(criterion).filter(Critere::isQualified).isPresent())
                .forEach(criterion -> add(name, "« " + criterion + " » n'est pas encore connu du triage")));
    }

    private void check(String name, DecisionTable table) {
        var outputs = outputs(name, table);
        if (outputs.stream().anyMatch(ROUTE::contains)) checkRoute(name, table, outputs);
        else if (isTriage() && TRIAGE.contains(name)) checkAnswer(name, outputs);
        else if (!read.contains(name))
            add(name, "sorties attendues : destinataire et role, sauf pour une table que d'autres lisent");
        if (isTriage() && table.getHitPolicy() != HitPolicy.UNIQUE) add(name, "une table de triage doit être UNIQUE");
        else if (read.contains(name) && table.getHitPolicy() != HitPolicy.UNIQUE)
            add(name, "une table lue par une autre doit être UNIQUE");
    }

    private void checkRoute(String name, DecisionTable table, List<String> outputs) {
        if (outputs.size() != 2 || !outputs.containsAll(ROUTE))
            add(name, "une table qui oriente a deux sorties : destinataire et role");
        if (read.contains(name)) add(name, "une table qui oriente n'est pas lue par une autre");
        if (table.getOutput().stream().anyMatch(output -> output.getDefaultOutputEntry() != null))
            add(name, "une table qui oriente n'a pas de sortie par défaut : écrire une règle");
    }

    private void checkAnswer(String name, List<String> outputs) {
        if (!outputs.equals(List.of(name))) add(name, "une table de triage a une sortie, à son nom");
    }

    private static List<String> outputs(String name, DecisionTable table) {
        return table.getOutput().stream()
                .map(output -> Vocabulaire.outputName(name, output))
                .toList();
    }

    private void add(String table, String message) {
        fautes.add(Faute.table(table, message));
    }
}
