package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The function from facts to what a document answers. */
final class Reponses {
    private final Diagrams diagrams;
    private final Regions regions;
    private final List<Table> tables;

    Reponses(Diagrams diagrams, List<Table> tables) {
        this.diagrams = diagrams;
        this.tables = tables;
        regions = new Regions(diagrams, tables);
    }

    int function() {
        var parts = isPolicy(tables) ? destinataires() : triage();
        diagrams.about("");
        return Diagrams.merged(parts, diagrams.leaf(Reponse.PERSONNE), this::together);
    }

    static boolean isPolicy(List<Table> tables) {
        return tables.stream().anyMatch(Table::oriente);
    }

    private int together(int one, int other) {
        return diagrams.combine(one, other, (a, b) -> ((Reponse) a).with((Reponse) b));
    }

    private List<Integer> destinataires() {
        var effets = new Effets(diagrams, regions, tables).all();
        var byEnvoi = effets.stream().collect(Collectors.groupingBy(Effet::envoi));
        var named = byEnvoi.entrySet().stream().map(entry -> given(entry.getValue(), Reponse.of(entry.getKey())));
        var repli =
                effets.stream().filter(effet -> Effets.isRepli(effet.table())).toList();
        return Stream.concat(named, Stream.of(given(repli, new Reponse(List.of(), true))))
                .toList();
    }

    private int given(List<Effet> effets, Reponse reponse) {
        var facts = diagrams.any(effets.stream().map(Effet::facts).toList());
        return diagrams.map(facts, fires -> (boolean) fires ? reponse : Reponse.PERSONNE);
    }

    private List<Integer> triage() {
        return Stream.of("sexuelle", "physique", "perimetre", "urgence")
                .map(nom -> diagrams.map(regions.expression(nom), value -> Reponse.of(nom + " = " + value)))
                .toList();
    }
}
