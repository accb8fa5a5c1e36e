package fr.aiguillage.domain.signalement;

import java.util.Comparator;
import java.util.List;

/**
 * What is known of the place of a signalement: one ressort when resolved, several when a postal code lies over several,
 * none when unknown or outside the 101 départements. Candidates are kept in order of their codes.
 */
public record Territoire(List<Ressort> candidats) {
    private static final Comparator<Ressort> BY_CODES = Comparator.comparing(Ressort::departement)
            .thenComparing(Ressort::collectivite)
            .thenComparing(Ressort::region);

    public static final Territoire INCONNU = new Territoire(List.of());

    public Territoire {
        candidats = candidats.size() < 2
                ? List.copyOf(candidats)
                : candidats.stream().distinct().sorted(BY_CODES).toList();
    }

    public static Territoire of(Ressort ressort) {
        return new Territoire(List.of(ressort));
    }

    public boolean isResolu() {
        return candidats.size() == 1;
    }
}
