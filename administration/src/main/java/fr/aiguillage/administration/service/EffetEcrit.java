package fr.aiguillage.administration.service;

import fr.aiguillage.administration.Carte;
import fr.aiguillage.administration.Constat;
import fr.aiguillage.administration.Portee;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.ActivationDecidee;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an activation would change, for whoever is about to decide it.
 *
 * @param politique that would act; none when nothing would change
 * @param du its first instant, and {@code jusque} its end, excluded
 */
record EffetEcrit(
        @Nullable String politique,
        @Nullable Instant du,
        @Nullable Instant jusque,
        List<Changement> changements,
        List<String> avertissements) {

    /**
     * What acts at the first instant, before and after the decision; none: nothing is ordered there.
     *
     * @param communes how many they have together
     */
    record Changement(@Nullable String avant, @Nullable String apres, List<Lieu> territoires, int communes) {
        static Changement of(Portee.Ligne ligne, Carte carte) {
            return new Changement(
                    ligne.avant().map(Object::toString).orElse(null),
                    ligne.apres().map(Object::toString).orElse(null),
                    Lieu.of(ligne.zones(), carte),
                    ligne.communes());
        }
    }

    static EffetEcrit of(Constat.AEcrire constat, Referentiel referentiel) {
        var event = (ActivationDecidee) constat.event();
        var carte = Carte.of(referentiel);
        return new EffetEcrit(
                event.politique().toString(),
                event.aPartirDu().orElse(null),
                event.jusque().orElse(null),
                Portee.of(event, referentiel).lignes().stream()
                        .map(ligne -> Changement.of(ligne, carte))
                        .toList(),
                constat.avertissements());
    }

    static EffetEcrit none(String explication) {
        return new EffetEcrit(null, null, null, List.of(), List.of(explication));
    }
}
