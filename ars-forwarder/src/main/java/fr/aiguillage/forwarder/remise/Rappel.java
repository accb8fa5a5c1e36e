package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import java.time.Instant;
import java.util.Optional;

/**
 * What one attempt carries to say that a case was taken back, without its content: the same at every attempt.
 *
 * @param envoi what a destinataire that takes each thing once knows it by
 * @param adresse of the channel, as the directory declares it now
 * @param annuleLe when it was taken back
 * @param traceparent W3C trace context of the annulment, when it has one
 */
public record Rappel(
        TransmissionAnnulee annulation, String envoi, String adresse, Instant annuleLe, Optional<String> traceparent) {}
