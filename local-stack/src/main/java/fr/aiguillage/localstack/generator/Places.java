package fr.aiguillage.localstack.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Communes, drawn by population (official geographic code of 2026, from the policies' data). */
final class Places {
    private static final String TABLE = "/fr/aiguillage/policies/data/communes.csv";
    /** Paris, Lyon and Marseille as wholes: their arrondissements are counted instead. */
    private static final Set<String> COUNTED_BY_ARRONDISSEMENT = Set.of("75056", "69123", "13055");

    private static final Weights<Place> COMMUNES = Weights.of(read(), Place::population);

    private Places() {}

    record Place(String commune, String departement, List<String> codesPostaux, int population) {
        String codePostal(RandomGenerator random) {
            return codesPostaux.get(random.nextInt(codesPostaux.size()));
        }
    }

    static Place draw(RandomGenerator random) {
        return COMMUNES.draw(random);
    }

    private static List<Place> read() {
        try (var table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Places.class.getResourceAsStream(TABLE), TABLE), StandardCharsets.UTF_8))) {
            return table.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .filter(cells -> !COUNTED_BY_ARRONDISSEMENT.contains(cells[0]))
                    .map(cells ->
                            new Place(cells[0], cells[2], List.of(cells[5].split(" ")), Integer.parseInt(cells[6])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
