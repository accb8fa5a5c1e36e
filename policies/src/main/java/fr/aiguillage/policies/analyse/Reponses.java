package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For which facts a document answers what. */
final class Reponses {
    /** The term of an answer in which the table {@code repli} spoke. */
    static final String REPLI = "(repli)";

    private final Diagrams diagrams;
    private final Reading reading;
    private final Regions regions;
    private final List<Table> tables;

    Reponses(Diagrams diagrams, Reading reading, List<Table> tables) {
        this.diagrams = diagrams;
        this.reading = reading;
        this.tables = tables;
        regions = new Regions(diagrams, tables);
    }

    static boolean isPolicy(List<Table> tables) {
        return tables.stream().anyMatch(Table::oriente);
    }

    /** The facts for which an answer has each term. */
    Map<String, Integer> termes() {
        return isPolicy(tables) ? destinataires() : triage();
    }

    private Map<String, Integer> destinataires() {
        var effets = new Effets(diagrams, regions, tables).all();
        var termes = new TreeMap<String, Integer>();
        effets.stream()
                .collect(Collectors.groupingBy(Effet::envoi))
                .forEach((envoi, alike) -> termes.put(envoi, facts(alike.stream())));
        termes.put(REPLI, facts(effets.stream().filter(effet -> Effets.isRepli(effet.table()))));
        return termes;
    }

    private int facts(Stream<Effet> effets) {
        diagrams.about("");
        return diagrams.any(effets.map(Effet::facts).toList());
    }

    private Map<String, Integer> triage() {
        var termes = new TreeMap<String, Integer>();
        for (var nom : List.of("sexuelle", "physique", "perimetre", "urgence")) {
            var given = regions.expression(nom);
            reading.values(given)
                    .forEach(value -> termes.put(nom + " = " + value, diagrams.where(given, value::equals)));
        }
        return termes;
    }
}
