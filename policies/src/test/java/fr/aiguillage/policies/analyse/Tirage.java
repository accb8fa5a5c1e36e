package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.Cellule;
import fr.aiguillage.policies.Regle;
import fr.aiguillage.policies.Table;
import fr.aiguillage.policies.Table.Sortie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small policies drawn at random: two tables that others read, two that route and a fallback. */
final class Tirage {
    private static final List<String> CRITERES =
            List.of("lieu", "dangerImmediat", "abusDeclare", "typePhysique", "perimetre", "urgence", "almaCouvre");

    private final RandomGenerator random;
    private final boolean open;
    private final List<String> criteres;

    private Tirage(RandomGenerator random) {
        this.random = random;
        open = random.nextInt(8) == 0;
        var first = random.nextInt(CRITERES.size());
        criteres = open
                ? List.of("finessCategorie", "abusDeclare", "typePhysique")
                : IntStream.range(first, first + 4)
                        .mapToObj(index -> CRITERES.get(index % CRITERES.size()))
                        .toList();
    }

    static List<Table> policy(long seed) {
        return new Tirage(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)).tables();
    }

    /** The same policy with some rules left out, added or changed. */
    static List<Table> variant(long seed) {
        var tirage = new Tirage(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        return tirage.tables().stream().map(tirage::changed).toList();
    }

    private List<Table> tables() {
        var one = read("liste", List.of("sortie"), criteres.subList(0, 2));
        var two = read("nature", List.of("ars", "cd"), List.of("liste", criteres.get(1), criteres.get(2)));
        var entrees = Stream.concat(criteres.stream(), Stream.of("liste", "nature.ars", "nature.cd"))
                .toList();
        return List.of(
                one,
                two,
                routes("premiere", pick(entrees), 4),
                routes("seconde", pick(entrees), 3),
                routes("repli", pick(entrees), 1 + random.nextInt(2)));
    }

    private Table changed(Table table) {
        if (!table.oriente() || random.nextInt(3) == 0) return table;
        var kept = table.regles().subList(random.nextInt(2), table.regles().size());
        var more = Stream.concat(
                        kept.stream(), Stream.of(route(table.nom() + "-plus", table.entrees(), kept.size() + 1)))
                .toList();
        return new Table(table.nom(), table.unique(), table.entrees(), table.sorties(), more);
    }

    private List<String> pick(List<String> entrees) {
        return IntStream.range(0, 3)
                .mapToObj(index -> entrees.get(random.nextInt(entrees.size())))
                .distinct()
                .toList();
    }

    private Table read(String nom, List<String> sorties, List<String> entrees) {
        var isTotal = random.nextBoolean();
        var regles = new ArrayList<Regle>();
        for (var ligne = 1; ligne <= 3; ligne++) {
            var cells = cells(entrees);
            if (regles.stream().noneMatch(regle -> overlap(regle.cellules(), cells, entrees)))
                regles.add(new Regle(regles.size() + 1, nom + "-" + ligne, "", cells, outputs(sorties)));
        }
        return new Table(
                nom,
                true,
                entrees,
                sorties.stream()
                        .map(sortie ->
                                new Sortie(sortie, isTotal ? Optional.of(random.nextBoolean()) : Optional.empty()))
                        .toList(),
                regles);
    }

    private List<Object> outputs(List<String> sorties) {
        return sorties.stream().map(sortie -> (Object) random.nextBoolean()).toList();
    }

    private boolean overlap(List<Cellule> one, List<Cellule> other, List<String> entrees) {
        return IntStream.range(0, entrees.size())
                .allMatch(column -> Stream.concat(values(entrees.get(column)).stream(), Stream.of("nothing"))
                        .anyMatch(value -> one.get(column).matches(value)
                                && other.get(column).matches(value)));
    }

    private List<?> values(String entree) {
        return entree.equals("liste") || entree.startsWith("nature") ? List.of(true, false) : Naive.values(entree);
    }

    private Table routes(String nom, List<String> entrees, int count) {
        var regles = IntStream.rangeClosed(1, count)
                .mapToObj(ligne -> route(nom + "-" + ligne, entrees, ligne))
                .toList();
        var sorties = List.of(new Sortie("destinataire", Optional.empty()), new Sortie("role", Optional.empty()));
        return new Table(nom, false, entrees, sorties, regles);
    }

    private Regle route(String id, List<String> entrees, int ligne) {
        return new Regle(
                ligne,
                id,
                "règle " + id,
                cells(entrees),
                List.of(random.nextInt(3) == 0 ? "CD" : "ARS", random.nextInt(3) == 0 ? "INFORMATION" : "TRAITEMENT"));
    }

    private List<Cellule> cells(List<String> entrees) {
        return entrees.stream().map(this::cell).toList();
    }

    private Cellule cell(String entree) {
        if (random.nextInt(3) == 0) return new Cellule(true, List.of());
        var values = values(entree);
        var some = IntStream.rangeClosed(0, random.nextInt(Math.min(3, values.size())))
                .mapToObj(index -> (Object) values.get(random.nextInt(values.size())))
                .distinct()
                .toList();
        return new Cellule(random.nextInt(3) == 0, some);
    }
}
