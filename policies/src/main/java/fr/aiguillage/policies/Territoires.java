package fr.aiguillage.policies;

import fr.aiguillage.domain.referentiel.Geographie;
import fr.aiguillage.domain.referentiel.ReferentielEvent.CommunePubliee;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a commune or a postal code lies. Immutable; one geography makes one.
 *
 * <p>The communes outside the 101 départements (Saint-Pierre-et-Miquelon, Saint-Barthélemy, Saint-Martin, Pacific, TAAF)
 * are accepted and resolve to {@link Territoire#INCONNU}: a person decides.
 */
public final class Territoires {

    /** What a place resolves to, or why it does not. */
    public sealed interface Resolution {
        record Resolue(Territoire territoire) implements Resolution {}

        record CommuneInconnue() implements Resolution {}

        record CodePostalInconnu() implements Resolution {}

        /** The commune exists, and does not carry the postal code. */
        record CodePostalAutre() implements Resolution {}
    }

    private record Commune(Territoire territoire, Set<String> codesPostaux) {}

    /** Postal codes of Saint-Barthélemy and Saint-Martin, the only ones there that begin as Guadeloupe's do. */
    private static final Set<String> OUTSIDE_AMONG_GUADELOUPE = Set.of("97133", "97150");

    private static final Set<String> OUTSIDE = Set.of("975", "977", "978");

    private final Map<String, Commune> communes = new HashMap<>();
    private final Map<String, Territoire> codesPostaux;

    private Territoires(Geographie geographie, Map<String, String> successors) {
        var ressorts = new HashMap<String, Set<Ressort>>();
        for (var departement : geographie.departements().values()) {
            departement.communes().forEach(commune -> add(commune, ressorts));
        }
        successors.forEach((former, successor) ->
                Optional.ofNullable(communes.get(successor)).ifPresent(commune -> communes.put(former, commune)));
        codesPostaux = ressorts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> new Territoire(List.copyOf(entry.getValue()))));
    }

    private void add(CommunePubliee commune, Map<String, Set<Ressort>> ressorts) {
        var ressort = new Ressort(commune.departement(), commune.collectivite(), commune.region());
        communes.put(commune.code(), new Commune(Territoire.of(ressort), Set.copyOf(commune.codesPostaux())));
        for (var codePostal : commune.codesPostaux()) {
            ressorts.computeIfAbsent(codePostal, code -> new HashSet<>()).add(ressort);
        }
    }

    /** The published communes, and the former ones that the official geography maps to a successor. */
    public static Territoires of(Geographie geographie) {
        return new Territoires(geographie, Donnees.anciennesCommunes());
    }

    /** A commune by its INSEE code, on its own or with one of its postal codes. */
    public Resolution commune(String code, Optional<String> codePostal) {
        if (isOutside(code)) return outside(codePostal);
        var commune = communes.get(code);
        if (commune == null) return new Resolution.CommuneInconnue();
        var carried = codePostal.map(commune.codesPostaux()::contains).orElse(true);
        return carried ? new Resolution.Resolue(commune.territoire()) : new Resolution.CodePostalAutre();
    }

    private static Resolution outside(Optional<String> codePostal) {
        return codePostal.map(Territoires::isOutsidePostal).orElse(true)
                ? new Resolution.Resolue(Territoire.INCONNU)
                : new Resolution.CodePostalAutre();
    }

    /** A postal code alone: as many candidates as it lies over. */
    public Resolution codePostal(String code) {
        var territoire = codesPostaux.get(code);
        if (territoire != null) return new Resolution.Resolue(territoire);
        return isOutsidePostal(code) ? new Resolution.Resolue(Territoire.INCONNU) : new Resolution.CodePostalInconnu();
    }

    private static boolean isOutsidePostal(String code) {
        return OUTSIDE_AMONG_GUADELOUPE.contains(code) || isOutside(code);
    }

    private static boolean isOutside(String code) {
        return code.length() == 5
                && code.chars().allMatch(character -> character >= '0' && character <= '9')
                && (code.startsWith("98") || OUTSIDE.contains(code.substring(0, 3)));
    }
}
