package fr.aiguillage.forwarder.sftp;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.forwarder.boite.Reponses;
import fr.aiguillage.forwarder.dossier.Dossiers;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes acknowledgements: the delivery learns its reference, the case that it was acknowledged, in one transaction. */
final class Accuses {
    static final String PAR = "sftp";

    private final Jdbi jdbi;
    private final Reponses reponses;

    Accuses(Jdbi jdbi, Reponses reponses) {
        this.jdbi = jdbi;
        this.reponses = reponses;
    }

    /** Whether this destinataire was ordered such a thing; taking it twice changes nothing. */
    boolean take(DestinataireId destinataire, Acquittement acquittement) {
        return jdbi.inTransaction(handle -> {
            var signalement = delivered(handle, destinataire, acquittement);
            signalement
                    .flatMap(id -> Dossiers.lock(handle, id, destinataire))
                    .ifPresent(dossier -> reponses.accuse(handle, dossier, PAR));
            return signalement.isPresent();
        });
    }

    private static Optional<SignalementId> delivered(
            Handle handle, DestinataireId destinataire, Acquittement acquittement) {
        return handle.createQuery("UPDATE remise SET reference = coalesce(:reference, reference)"
                        + " WHERE destinataire = :destinataire AND ordre IN (:envoi, :ordre) RETURNING signalement")
                .bind("reference", acquittement.reference().orElse(null))
                .bind("destinataire", destinataire.value())
                .bind("envoi", acquittement.envoi())
                .bind("ordre", acquittement.envoi().replaceFirst("\\.\\d+$", ""))
                .mapTo(String.class)
                .map(SignalementId::new)
                .findFirst();
    }
}
