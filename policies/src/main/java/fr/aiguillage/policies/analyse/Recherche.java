package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.Regle;
import fr.aiguillage.policies.Table;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** One analysis: the cheapest questions first, so that what is too large still says as much as it can. */
final class Recherche {
    private final List<Table> tables;
    private final Diagrams diagrams;
    private final Reading reading;
    private final int possible;
    private final List<Constat> constats = new ArrayList<>();

    Recherche(List<Table> tables) {
        this.tables = tables;
        diagrams = new Diagrams(Variables.of(List.of(tables)));
        reading = new Reading(diagrams);
        possible = Possible.facts(diagrams);
    }

    Analyse analyse() {
        try {
            search();
        } catch (TooLarge e) {
            constats.add(incomplete(e.table()));
        }
        return new Analyse(
                tables.stream().mapToInt(table -> table.regles().size()).sum(),
                diagrams.variables().stream().map(Variable::nom).toList(),
                reading.count(possible),
                List.copyOf(constats));
    }

    private void search() {
        var regions = new Regions(diagrams, tables);
        var jamais = new Jamais(diagrams, regions, possible);
        var redondantes = new Redondantes(diagrams, regions, reading, possible);
        rules(table -> true, jamais::constat);
        rules(table -> !table.oriente(), redondantes::constat);
        if (tables.stream().noneMatch(Table::oriente)) return;
        var effets = new Effets(diagrams, regions, tables).all();
        constats.addAll(0, new Lacunes(diagrams, reading, possible).constats(effets));
        effets.stream()
                .filter(effet -> diagrams.meet(possible, regions.fires(effet.table(), effet.regle())))
                .forEach(effet -> jamais.constat(effet).ifPresent(constats::add));
        constats.addAll(redondantes.constats(effets));
    }

    private void rules(Predicate<Table> which, BiFunction<Table, Regle, Optional<Constat>> question) {
        for (var table : tables) {
            if (which.test(table))
                table.regles().forEach(regle -> question.apply(table, regle).ifPresent(constats::add));
        }
    }

    private static Constat incomplete(String table) {
        var place = table.isEmpty() ? "l'ensemble des tables" : "cette table";
        return new Constat(
                Genre.INCOMPLETE,
                table,
                0,
                "",
                "",
                "analyse trop grande : " + place + " demande " + Diagrams.BOUNDS + " ; le reste n'a pas été cherché",
                Map.of(),
                BigInteger.ZERO);
    }
}
