package fr.aiguillage.administration.service;

import fr.aiguillage.administration.Calendrier.Ligne;
import fr.aiguillage.administration.Calendrier.Periode;
import fr.aiguillage.administration.Carte;
import fr.aiguillage.administration.PolitiquePresentee;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy version for the console; {@code statut} as {@link PolitiquePresentee.Statut}. */
record PolitiqueEcrite(
        String politique,
        String nom,
        int version,
        String statut,
        long revision,
        String sha256,
        String auteur,
        String note,
        List<LigneEcrite> agissante) {

    /** Places that share all their periods. */
    record LigneEcrite(List<Lieu> territoires, List<PeriodeEcrite> periodes) {
        static LigneEcrite of(Ligne ligne, Carte carte, Instant maintenant) {
            return new LigneEcrite(
                    Lieu.of(ligne.zones(), carte),
                    ligne.periodes().stream()
                            .map(periode -> PeriodeEcrite.of(periode, maintenant))
                            .toList());
        }
    }

    /**
     * In UTC, the end excluded; none: since or for ever.
     *
     * @param politique none: nothing is ordered there
     * @param moment PASSEE, EN_COURS or A_VENIR
     */
    record PeriodeEcrite(
            @Nullable Instant du,
            @Nullable Instant jusque,
            @Nullable String politique,
            String moment) {
        static PeriodeEcrite of(Periode periode, Instant maintenant) {
            return new PeriodeEcrite(
                    periode.du().orElse(null),
                    periode.jusque().orElse(null),
                    periode.politique().map(Object::toString).orElse(null),
                    periode.moment(maintenant).name());
        }
    }

    static PolitiqueEcrite of(PolitiquePresentee presentee, Carte carte, Instant maintenant) {
        var publiee = presentee.publiee();
        return new PolitiqueEcrite(
                publiee.politique().toString(),
                publiee.politique().nom(),
                publiee.politique().version(),
                presentee.statut().name(),
                presentee.revision(),
                publiee.sha256(),
                publiee.auteur(),
                publiee.note(),
                presentee.agissante().stream()
                        .map(ligne -> LigneEcrite.of(ligne, carte, maintenant))
                        .toList());
    }
}
