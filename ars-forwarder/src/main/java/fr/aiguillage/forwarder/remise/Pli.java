package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import java.time.Instant;
import java.util.Optional;

/**
 * What one attempt carries: the same at every attempt of an order.
 *
 * @param order what the destinataire may read, sealed parts included
 * @param envoi what a destinataire that takes each thing once knows it by: the order, and how often it was begun anew
 * @param adresse of the channel, as the directory declares it now
 * @param ordonneeLe when it was ordered
 * @param traceparent W3C trace context of the order, when it has one
 */
public record Pli(
        TransmissionOrdonnee order, String envoi, String adresse, Instant ordonneeLe, Optional<String> traceparent) {}
