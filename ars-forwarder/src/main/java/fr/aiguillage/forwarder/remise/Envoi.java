package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.Octets;
import java.net.URI;
import java.util.Optional;

/** What goes out in one attempt: the same id and the same bytes at every attempt of an order. */
record Envoi(String ordre, DestinataireId destinataire, URI adresse, Octets corps, Optional<String> traceparent) {}
