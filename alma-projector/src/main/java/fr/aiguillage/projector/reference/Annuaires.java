package fr.aiguillage.projector.reference;

import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.signalement.Ressort;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Who of the directory is competent in a département on a day. */
final class Annuaires {
    private static final Comparator<Destinataire> BY_TYPE =
            Comparator.comparing(Destinataire::type).thenComparing(Destinataire::id);

    private Annuaires() {}

    static List<Destinataire> all(Referentiel referentiel) {
        return referentiel.annuaire().destinataires().stream().sorted(BY_TYPE).toList();
    }

    /** Competent for at least one commune of the département; none when no such département is published. */
    static List<Destinataire> in(String departement, Referentiel referentiel, LocalDate jour) {
        var ressorts = ressorts(departement, referentiel);
        return all(referentiel).stream()
                .filter(destinataire -> ressorts.stream()
                        .anyMatch(ressort -> referentiel.annuaire().isCompetent(destinataire.id(), ressort, jour)))
                .toList();
    }

    private static List<Ressort> ressorts(String departement, Referentiel referentiel) {
        var published = referentiel.geographie().departements().get(departement);
        if (published == null) return List.of();
        return published.communes().stream()
                .map(commune -> new Ressort(commune.departement(), commune.collectivite(), commune.region()))
                .distinct()
                .toList();
    }
}
