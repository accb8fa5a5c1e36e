package fr.aiguillage.projector;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import fr.aiguillage.projector.Echeances.Nature;
import fr.aiguillage.projector.Tableau.Compte;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A legal delay over many reports.
 *
 * @param etats how many stand in each {@link Etat}, its code under {@code etat}; none where nobody does
 */
record Horloge(Nature nature, List<Compte> etats) {
    static final String ETAT = "etat";

    enum Etat {
        /** Done, in time. */
        TENU,
        /** Done, too late. */
        MANQUE,
        /** Not done, and time is left. */
        EN_COURS,
        /** Not done, and its last day is over. */
        DEPASSE
    }

    /**
     * @param nombres by TENU or MANQUE or, for those not done, the last day
     * @param today in Paris
     */
    static Horloge of(Nature nature, Map<String, Long> nombres, LocalDate today) {
        var etats = nombres.entrySet().stream()
                .collect(groupingBy(
                        entry -> etat(entry.getKey(), today), TreeMap::new, summingLong(Map.Entry::getValue)));
        return new Horloge(
                nature,
                etats.entrySet().stream()
                        .map(etat -> new Compte(Map.of(ETAT, etat.getKey().name()), etat.getValue()))
                        .toList());
    }

    private static Etat etat(String valeur, LocalDate today) {
        return switch (valeur) {
            case "TENU" -> Etat.TENU;
            case "MANQUE" -> Etat.MANQUE;
            default -> today.isAfter(LocalDate.parse(valeur)) ? Etat.DEPASSE : Etat.EN_COURS;
        };
    }
}
