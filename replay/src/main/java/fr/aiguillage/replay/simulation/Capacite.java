package fr.aiguillage.replay.simulation;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How many reports a week somebody begins to treat.
 *
 * @param destinataire empty: all of its type
 * @param type empty: everybody
 * @param aPartirDu first day (Europe/Paris), empty: since ever
 */
record Capacite(
        Optional<DestinataireId> destinataire,
        Optional<DestinataireType> type,
        int parSemaine,
        Optional<LocalDate> aPartirDu) {
    boolean concerns(DestinataireId id, DestinataireType its) {
        return destinataire.map(id::equals).orElse(true)
                && type.map(its::equals).orElse(true);
    }

    boolean hasBegun(LocalDate jour) {
        return aPartirDu.map(first -> !jour.isBefore(first)).orElse(true);
    }

    /** The most particular of two speaks. */
    int particularity() {
        return destinataire.isPresent() ? 2 : type.isPresent() ? 1 : 0;
    }
}
