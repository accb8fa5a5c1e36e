package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.remise.Remises.Claimed;
import java.time.Instant;
import java.util.Optional;

/** An attempt, and the state that it leads to. */
record Suite(Claimed claimed, Livraison to, Instant fin) {
    Essai essai() {
        return claimed.essai();
    }

    /** The channel of the next attempt. */
    Canaux.Cle suivant() {
        var order = claimed.order();
        return to instanceof Livraison.Suivante next ? new Canaux.Cle(order.destinataire(), next.canal()) : order.cle();
    }

    /** Of the next attempt. */
    Optional<Instant> due() {
        return switch (to) {
            case Livraison.EnReprise later -> Optional.of(later.due());
            case Livraison.Rendue back -> Optional.of(back.due());
            case Livraison.Suivante other -> Optional.of(fin);
            case Livraison.EnRemise _, Livraison.Remis _, Livraison.Rebut _ -> Optional.empty();
        };
    }

    /** Why it failed. */
    Optional<String> issue() {
        return switch (to) {
            case Livraison.EnReprise later -> Optional.of(later.issue());
            case Livraison.Suivante other -> Optional.of(other.issue());
            case Livraison.Rebut dead -> Optional.of(dead.issue());
            case Livraison.EnRemise _, Livraison.Rendue _, Livraison.Remis _ -> Optional.empty();
        };
    }

    /** What the destinataire calls it. */
    Optional<String> reference() {
        return to instanceof Livraison.Remis done ? done.reference() : Optional.empty();
    }

    /** The channel that takes over. */
    Optional<CanalRemise> autre() {
        return to instanceof Livraison.Suivante other ? Optional.of(other.canal()) : Optional.empty();
    }
}
