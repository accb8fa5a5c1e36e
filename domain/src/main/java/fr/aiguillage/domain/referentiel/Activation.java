package fr.aiguillage.domain.referentiel;

import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.Ressort;
import java.time.Instant;
import java.util.Optional;

/** That a policy acts on a zone between two instants, decided at a revision of the referentiel. */
public record Activation(
        PolitiqueId politique, Zone zone, Optional<Instant> aPartirDu, Optional<Instant> jusque, long revision) {
    boolean holds(Ressort ressort, Instant recuLe) {
        return zone.contains(ressort)
                && aPartirDu.map(from -> !recuLe.isBefore(from)).orElse(true)
                && jusque.map(recuLe::isBefore).orElse(true);
    }
}
