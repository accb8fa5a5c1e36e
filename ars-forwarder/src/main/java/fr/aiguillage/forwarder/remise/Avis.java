package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import java.time.Instant;
import java.util.Optional;

/**
 * That a destinataire has nothing more to do with a signalement, as one attempt carries it: a {@link Pli} without content.
 *
 * @param adresse of the channel, as the directory declares it now
 * @param ordonneeLe when it was annulled
 */
public record Avis(
        TransmissionAnnulee annulation,
        String envoi,
        String adresse,
        Instant ordonneeLe,
        Optional<String> traceparent) {}
