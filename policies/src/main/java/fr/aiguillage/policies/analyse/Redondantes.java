package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.Regle;
import fr.aiguillage.policies.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules that could be left out one at a time without any answer changing. */
record Redondantes(Diagrams diagrams, Regions regions, Reading reading, int possible) {
    private static final int NAMED = 3;

    /** Rules that route, and give what others give whenever they count. */
    List<Constat> constats(List<Effet> effets) {
        var alike = effets.stream()
                .filter(effet -> effet.facts() != diagrams.none)
                .collect(Collectors.groupingBy(Effet::envoi));
        return effets.stream()
                .filter(effet -> !Effets.isRepli(effet.table()) || isToldByOthers(effet, effets))
                .flatMap(effet -> constat(effet, alike.getOrDefault(effet.envoi(), List.of())).stream())
                .toList();
    }

    /** Without this rule of {@code repli}, the table would still speak wherever it does. */
    private boolean isToldByOthers(Effet effet, List<Effet> effets) {
        var others = effets.stream()
                .filter(other -> Effets.isRepli(other.table()) && !other.isRuleOf(effet))
                .map(Effet::facts)
                .toList();
        return diagrams.minus(effet.facts(), diagrams.any(others)) == diagrams.none;
    }

    /** Takes away the facts of each other rule in turn, until none are left. */
    private Optional<Constat> constat(Effet effet, List<Effet> alike) {
        if (effet.facts() == diagrams.none) return Optional.empty();
        diagrams.about(effet.table().nom());
        var left = effet.facts();
        var others = new ArrayList<String>();
        for (var other : alike) {
            if (other.isRuleOf(effet) || !diagrams.meet(left, other.facts())) continue;
            left = diagrams.minus(left, other.facts());
            others.add(other.regle().id());
            if (left == diagrams.none) return Optional.of(constat(effet, message(effet, others)));
        }
        return Optional.empty();
    }

    private static String message(Effet effet, List<String> others) {
        var named = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
        var rest = others.size() > NAMED ? " et " + (others.size() - NAMED) + " autres" : "";
        return "n'ajoute rien : " + effet.envoi() + " est toujours donné aussi par " + named + rest;
    }

    private Constat constat(Effet effet, String message) {
        return constat(effet.table(), effet.regle(), message, effet.facts());
    }

    /** A rule of a table that others read, or of triage: without it, the table gives the same by default. */
    Optional<Constat> constat(Table table, Regle regle) {
        var facts = diagrams.and(possible, regions.fires(table, regle));
        var isDefault = IntStream.range(0, table.sorties().size())
                .allMatch(column -> table.sorties()
                        .get(column)
                        .defaut()
                        .equals(Optional.of(regle.sorties().get(column))));
        if (!isDefault || facts == diagrams.none) return Optional.empty();
        return Optional.of(constat(table, regle, "n'ajoute rien : la table donne déjà cela par défaut", facts));
    }

    private Constat constat(Table table, Regle regle, String message, int facts) {
        return new Constat(
                Genre.REDONDANTE,
                table.nom(),
                regle.ligne(),
                regle.id(),
                regle.libelle(),
                message,
                reading.example(facts),
                reading.count(facts));
    }
}
