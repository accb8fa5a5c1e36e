package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAnnule;
import fr.aiguillage.forwarder.dossier.Dossiers;
import fr.aiguillage.forwarder.dossier.EtatDossier.Annule;
import org.jdbi.v3.core.Handle;

/** A case that is taken back: its rows, the same when it happens and when the log tells it. */
final class Retraits {
    private final Channels channels;

    Retraits(Channels channels) {
        this.channels = channels;
    }

    /** What waited is given up; whoever may have been reached by a channel is told by a channel. */
    void apply(Handle handle, DossierAnnule annulled) {
        var canal = channels.recalling(annulled.destinataire());
        if (canal != CanalRemise.BOITE && Remises.wasReached(handle, annulled.signalement(), annulled.destinataire()))
            Remises.recall(handle, annulled, canal);
        Remises.giveUp(handle, annulled.abandonnes());
        Dossiers.lock(handle, annulled.signalement(), annulled.destinataire())
                .ifPresent(dossier -> Dossiers.move(handle, dossier, new Annule()));
    }
}
