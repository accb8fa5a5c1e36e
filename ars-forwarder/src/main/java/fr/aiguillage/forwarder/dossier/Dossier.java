package fr.aiguillage.forwarder.dossier;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The case of one signalement at one destinataire.
 *
 * @param version counts what happened to it
 * @param recuLe when the signalement was received
 * @param ouvertLe when the destinataire was first asked
 * @param affecteA who has it, among the people of the destinataire
 */
public record Dossier(
        SignalementId signalement,
        DestinataireId destinataire,
        EtatDossier etat,
        int version,
        String numero,
        Set<Role> roles,
        Urgence urgence,
        Perimetre perimetre,
        Instant recuLe,
        Instant ouvertLe,
        Optional<String> affecteA) {

    /** Names a case. */
    public record Cle(String signalement, String destinataire) {
        public static Cle of(Dossier dossier) {
            return new Cle(dossier.signalement().value(), dossier.destinataire().value());
        }

        public static Cle of(TransmissionOrdonnee order) {
            return new Cle(order.signalement().value(), order.destinataire().value());
        }
    }

    /** Names what happens next to this case, whoever tells it and however often. */
    public String nextEventId() {
        return "%s/%s/%d".formatted(signalement, destinataire, version + 1);
    }
}
