package fr.aiguillage.replay.simulation;

import static fr.aiguillage.domain.decision.Politique.PARIS;

import fr.aiguillage.policies.JoursOuvres;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * When people work, in Paris.
 *
 * @param feries whether they work on public holidays too
 */
public record Horaires(Set<DayOfWeek> jours, LocalTime de, LocalTime a, boolean feries) {
    public Horaires {
        if (jours.isEmpty()) throw new IllegalArgumentException("horaires.jours : au moins un jour");
        if (!de.isBefore(a)) throw new IllegalArgumentException("horaires : « de » doit précéder « a »");
        jours = Set.copyOf(jours);
    }

    /** Time worked in a week without holidays. */
    Duration parSemaine() {
        return parJour().multipliedBy(jours.size());
    }

    private Duration parJour() {
        return Duration.between(de, a);
    }

    private boolean isOpen(LocalDate jour) {
        return jours.contains(jour.getDayOfWeek()) && (feries || !JoursOuvres.FRANCE.isFerie(jour));
    }

    private Instant opening(LocalDate jour) {
        return jour.atTime(de).atZone(PARIS).toInstant();
    }

    private Instant closing(LocalDate jour) {
        return jour.atTime(a).atZone(PARIS).toInstant();
    }

    /** The first instant of work, from one on. */
    Instant next(Instant from) {
        var jour = LocalDate.ofInstant(from, PARIS);
        while (!isOpen(jour) || !from.isBefore(closing(jour))) jour = jour.plusDays(1);
        return from.isBefore(opening(jour)) ? opening(jour) : from;
    }

    /** When so much work is done that begins at an instant of work. */
    Instant after(Instant begin, Duration work) {
        var at = begin;
        var left = work;
        for (var rest = rest(at); left.compareTo(rest) > 0; rest = rest(at)) {
            left = left.minus(rest);
            at = next(at.plus(rest));
        }
        return at.plus(left);
    }

    private Duration rest(Instant at) {
        return Duration.between(at, closing(LocalDate.ofInstant(at, PARIS)));
    }
}
