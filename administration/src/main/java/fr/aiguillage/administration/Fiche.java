package fr.aiguillage.administration;

import fr.aiguillage.domain.annuaire.Destinataire;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry of the directory as a person writes it, nothing checked yet. */
public record Fiche(
        String id,
        Optional<String> type,
        Optional<String> nom,
        Optional<String> source,
        List<CouvertureEcrite> couvertures,
        List<CanalEcrit> canaux,
        Optional<String> astreinte) {

    /** From a first to a last day, both included (Paris); none: since or for ever. */
    public record CouvertureEcrite(String territoire, Optional<String> du, Optional<String> au) {}

    /** A kind of channel and an address. */
    public record CanalEcrit(String canal, String adresse) {}

    /** The entry that would declare a destinataire as it is. */
    public static Fiche of(Destinataire destinataire) {
        return new Fiche(
                destinataire.id().value(),
                Optional.of(destinataire.type().name()),
                Optional.of(destinataire.nom()),
                Optional.of(destinataire.source()),
                destinataire.couvertures().stream()
                        .map(couverture -> new CouvertureEcrite(
                                couverture.zone().toString(),
                                couverture.valideDu().map(LocalDate::toString),
                                couverture.valideAu().map(LocalDate::toString)))
                        .toList(),
                destinataire.canaux().stream()
                        .map(canal -> new CanalEcrit(canal.canal().name(), canal.adresse()))
                        .toList(),
                destinataire.astreinte());
    }

    /** An entry that says all: what this one leaves out is as before, its coverages are added to those before. */
    Fiche surLaBaseDe(Fiche avant) {
        return new Fiche(
                id,
                type.or(avant::type),
                nom.or(avant::nom),
                source.or(avant::source),
                Stream.concat(avant.couvertures.stream(), couvertures.stream())
                        .distinct()
                        .toList(),
                canaux.isEmpty() ? avant.canaux : canaux,
                astreinte.or(avant::astreinte));
    }
}
