package fr.aiguillage.replay.simulation;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import java.time.Instant;

/** A report that comes to a destinataire. */
public record Arrivee(Instant recuLe, DestinataireId destinataire, DestinataireType type) {}
