package fr.aiguillage.forwarder.echeance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.aiguillage.forwarder.dossier.Dossier;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of a case; days are those of Paris, and the last one counts.
 *
 * @param escaladeLe when a case that nobody acknowledged is told to somebody else
 * @param enregistrementAvant last day for the registration receipt (CRPA R112-11-1)
 * @param accuseAvant last day for the full acknowledgement (CRPA R112-11-2)
 * @param accuseLe when the reporter got it; null as long as nobody recorded that
 * @param depassee the full acknowledgement is late, or was
 */
public record Echeance(
        @JsonIgnore Dossier.Cle cle,
        Instant escaladeLe,
        LocalDate enregistrementAvant,
        LocalDate accuseAvant,
        @Nullable LocalDate accuseLe,
        boolean depassee) {}
