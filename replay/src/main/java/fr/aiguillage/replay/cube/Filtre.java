package fr.aiguillage.replay.cube;

import static fr.aiguillage.domain.decision.Politique.PARIS;

import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.signalement.Territoire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which reports count.
 *
 * @param du first day of receipt (Europe/Paris)
 * @param au last day of receipt, included
 * @param zone where one of the candidate places lies; an unknown place is in the national one alone
 */
public record Filtre(Optional<LocalDate> du, Optional<LocalDate> au, Zone zone) {
    public static final Filtre TOUT = new Filtre(Optional.empty(), Optional.empty(), Zone.NATIONAL);

    int first() {
        return du.map(day -> (int) day.toEpochDay()).orElse(Integer.MIN_VALUE);
    }

    int last() {
        return au.map(day -> (int) day.toEpochDay()).orElse(Integer.MAX_VALUE);
    }

    /** Whether a report counts. */
    public boolean holds(Instant recuLe, Territoire territoire) {
        var jour = (int) LocalDate.ofInstant(recuLe, PARIS).toEpochDay();
        return jour >= first() && jour <= last() && holds(territoire);
    }

    boolean holds(Territoire territoire) {
        return zone.equals(Zone.NATIONAL) || territoire.candidats().stream().anyMatch(zone::contains);
    }
}
