package fr.aiguillage.replay.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One replay that was asked for.
 *
 * @param id by which later ones come after earlier ones
 * @param par who asked
 * @param debut when its turn came
 * @param motif why it failed, in French
 */
record Travail(
        String id,
        String par,
        Instant demandeLe,
        Demande demande,
        Statut statut,
        Optional<Instant> debut,
        Optional<Instant> fin,
        Optional<String> motif) {
    static Travail asked(String id, String par, Instant now, Demande demande) {
        return new Travail(
                id, par, now, demande, Statut.EN_ATTENTE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Travail started(Instant now) {
        return new Travail(id, par, demandeLe, demande, Statut.EN_COURS, Optional.of(now), fin, motif);
    }

    Travail finished(Instant now) {
        return new Travail(id, par, demandeLe, demande, Statut.TERMINE, debut, Optional.of(now), motif);
    }

    Travail cancelled(Instant now) {
        return new Travail(id, par, demandeLe, demande, Statut.ANNULE, debut, Optional.of(now), motif);
    }

    Travail failed(Instant now, String why) {
        return new Travail(id, par, demandeLe, demande, Statut.ECHEC, debut, Optional.of(now), Optional.of(why));
    }

    boolean isOver() {
        return statut.isOver();
    }

    /** How long it waited for its turn. */
    Optional<Duration> attente() {
        return debut.map(then -> Duration.between(demandeLe, then));
    }

    Optional<Duration> duree() {
        return debut.flatMap(from -> fin.map(to -> Duration.between(from, to)));
    }
}
