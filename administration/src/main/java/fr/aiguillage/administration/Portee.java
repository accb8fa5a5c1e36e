package fr.aiguillage.administration;

import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.ActivationDecidee;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What acts in the places of an activation at its first instant, without it and with it. */
public record Portee(List<Ligne> lignes) {

    /**
     * Places for which the same changes.
     *
     * @param avant and {@code apres}: the policy that acts; none: nothing is ordered
     * @param communes how many those places have together
     */
    public record Ligne(Optional<PolitiqueId> avant, Optional<PolitiqueId> apres, List<Zone> zones, int communes) {}

    private record Change(Optional<PolitiqueId> avant, Optional<PolitiqueId> apres) {}

    public static Portee of(ActivationDecidee event, Referentiel avant) {
        var carte = new Carte(avant.geographie());
        var apres = avant.evolve(event, Long.MAX_VALUE);
        var debut = event.aPartirDu().orElse(Instant.MIN);
        Map<Change, List<Ressort>> places = new LinkedHashMap<>();
        for (var ressort : carte.dans(event.zone())) {
            var place = Territoire.of(ressort);
            places.computeIfAbsent(
                            new Change(avant.active(place, debut), apres.active(place, debut)),
                            change -> new ArrayList<>())
                    .add(ressort);
        }
        return new Portee(places.entrySet().stream()
                .map(entry -> ligne(entry.getKey(), entry.getValue(), carte))
                .toList());
    }

    private static Ligne ligne(Change change, List<Ressort> places, Carte carte) {
        return new Ligne(change.avant(), change.apres(), carte.resume(places), carte.communes(places));
    }
}
