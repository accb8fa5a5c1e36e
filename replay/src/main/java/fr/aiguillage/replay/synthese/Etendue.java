package fr.aiguillage.replay.synthese;

import fr.aiguillage.domain.annuaire.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was replayed.
 *
 * @param du first day of receipt (Europe/Paris), empty: since ever
 * @param au last day of receipt, included
 * @param source where history was read, for people
 * @param signalements reports counted
 * @param evenements events folded to know them, over the whole history
 * @param illisibles records that could not be read, and were left out
 * @param revision revision of the referentiel whose directory answered
 */
public record Etendue(
        Optional<LocalDate> du,
        Optional<LocalDate> au,
        Zone territoire,
        String source,
        long signalements,
        long evenements,
        long illisibles,
        long revision,
        String moteur,
        String par,
        Instant faitLe) {}
