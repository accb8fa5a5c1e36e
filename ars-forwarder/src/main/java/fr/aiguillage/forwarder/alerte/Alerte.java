package fr.aiguillage.forwarder.alerte;

import fr.aiguillage.domain.annuaire.DestinataireId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a person must look at.
 *
 * @param sujet what it is about, such as {@code ARS-44/WEBHOOK} or a signalement at a destinataire; no personal data
 * @param palier percent of what is allowed that is used up: 50, 70, 90 or 100
 */
public record Alerte(
        NatureAlerte nature, String sujet, Optional<DestinataireId> destinataire, int palier, Instant leveeLe) {}
