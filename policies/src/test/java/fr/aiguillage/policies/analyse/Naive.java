package fr.aiguillage.policies.analyse;

import fr.aiguillage.domain.politique.Critere;
import fr.aiguillage.policies.Regle;
import fr.aiguillage.policies.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables asked one combination of facts at a time: slow, and plain enough to be believed. */
record Naive(List<Table> tables) {

    /** All facts over some criteria that can be. */
    static List<Map<String, Object>> facts(List<String> criteres) {
        var all = List.<Map<String, Object>>of(Map.of());
        for (var critere : criteres) {
            all = all.stream()
                    .flatMap(some -> values(critere).stream().map(value -> with(some, critere, value)))
                    .toList();
        }
        return all.stream().filter(Naive::isPossible).toList();
    }

    private static Map<String, Object> with(Map<String, Object> facts, String critere, Object value) {
        var more = new LinkedHashMap<>(facts);
        more.put(critere, value);
        return more;
    }

    static List<?> values(String critere) {
        return switch (critere) {
            case "perimetre" -> List.of("MALTRAITANCE", "RECLAMATION");
            case "finessCategorie" ->
                Stream.concat(Stream.of(""), IntStream.range(0, 1_000).mapToObj("%03d"::formatted))
                        .toList();
            default -> Critere.named(critere).orElseThrow().valeurs();
        };
    }

    private static boolean isPossible(Map<String, Object> facts) {
        var abuse = facts.getOrDefault("typePhysique", false).equals(true);
        return !(abuse && facts.getOrDefault("abusDeclare", true).equals(false));
    }

    /** The criteria that the tables read. */
    static List<String> criteres(Stream<Table> tables) {
        return tables.flatMap(table -> table.entrees().stream())
                .filter(entree -> Critere.named(entree).isPresent())
                .distinct()
                .toList();
    }

    Naive without(Regle regle) {
        return new Naive(tables.stream()
                .map(table -> new Table(
                        table.nom(),
                        table.unique(),
                        table.entrees(),
                        table.sorties(),
                        table.regles().stream()
                                .filter(other -> !other.id().equals(regle.id()))
                                .toList()))
                .toList());
    }

    /** The rules that route and count. */
    List<String> counting(Map<String, Object> facts) {
        return counting(facts, (table, regle) -> regle.id());
    }

    private interface Said {
        String of(Table table, Regle regle);
    }

    private List<String> counting(Map<String, Object> facts, Said said) {
        var treated = tables.stream()
                .filter(table -> table.oriente() && !table.nom().equals("repli"))
                .anyMatch(table -> fired(table, facts).stream()
                        .anyMatch(regle -> table.sortie(regle, "role").equals("TRAITEMENT")));
        var counting = new ArrayList<String>();
        for (var table : tables) {
            if (!table.oriente() || (treated && table.nom().equals("repli"))) continue;
            fired(table, facts).forEach(regle -> counting.add(said.of(table, regle)));
        }
        return counting;
    }

    Reponse answer(Map<String, Object> facts) {
        var termes = counting(
                facts, (table, regle) -> table.sortie(regle, "destinataire") + " " + table.sortie(regle, "role"));
        var repli = counting(facts, (table, regle) -> table.nom()).contains("repli");
        return new Reponse(termes.stream().distinct().sorted().toList(), repli);
    }

    List<Regle> fired(Table table, Map<String, Object> facts) {
        return table.regles().stream().filter(fires(table, facts)).toList();
    }

    private Predicate<Regle> fires(Table table, Map<String, Object> facts) {
        return regle -> IntStream.range(0, table.entrees().size())
                .allMatch(column -> regle.cellules()
                        .get(column)
                        .matches(value(table.entrees().get(column), facts)));
    }

    private Object value(String entree, Map<String, Object> facts) {
        var known = facts.get(entree);
        if (known != null) return known;
        var read = tables.stream()
                .filter(table -> table.nom().equals(Regions.root(entree)))
                .findFirst()
                .orElseThrow();
        var sortie = entree.equals(read.nom())
                ? read.sorties().getFirst().nom()
                : entree.substring(read.nom().length() + 1);
        return given(read, facts).getOrDefault(sortie, Optional.empty()).orElse("nothing");
    }

    /** What a table that others read gives, by output. */
    Map<String, Optional<Object>> given(Table table, Map<String, Object> facts) {
        var fired = fired(table, facts).stream().findFirst();
        return table.sorties().stream()
                .collect(Collectors.toMap(
                        Table.Sortie::nom,
                        sortie -> fired.map(regle -> table.sortie(regle, sortie.nom()))
                                .or(sortie::defaut),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
