package fr.aiguillage.replay.simulation;

import static fr.aiguillage.domain.decision.Politique.PARIS;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.replay.synthese.Simulation.Semaine;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The queue of one destinataire: first come, first begun, one after the other. */
final class FileAttente {
    private static final int MEDIAN = 50;
    private static final int NINTH = 90;

    private static final class Lundi {
        private long arrivees;
        private final IntArrayList attentes = new IntArrayList();
    }

    private final ModeleService modele;
    private final DestinataireId id;
    private final DestinataireType type;
    private final SortedMap<LocalDate, Lundi> semaines = new TreeMap<>();
    private Optional<Instant> libre = Optional.of(Instant.MIN);

    FileAttente(ModeleService modele, DestinataireId id, DestinataireType type) {
        this.modele = modele;
        this.id = id;
        this.type = type;
    }

    void arrive(Instant recuLe) {
        semaine(recuLe).arrivees++;
        libre.flatMap(free -> begin(recuLe.isAfter(free) ? recuLe : free))
                .ifPresentOrElse(
                        begin -> {
                            semaine(begin).attentes.add((int)
                                    Duration.between(recuLe, begin).toMinutes());
                            libre = Optional.of(modele.horaires().after(begin, service(begin)));
                        },
                        () -> libre = Optional.empty());
    }

    private Lundi semaine(Instant instant) {
        return semaines.computeIfAbsent(monday(instant), fresh -> new Lundi());
    }

    static LocalDate monday(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The first instant of work at which somebody treats at all; none when nobody ever will. */
    private Optional<Instant> begin(Instant from) {
        var at = modele.horaires().next(from);
        var jour = LocalDate.ofInstant(at, PARIS);
        if (modele.parSemaine(id, type, jour) > 0) return Optional.of(at);
        return modele.nextChange(jour)
                .flatMap(change -> begin(change.atStartOfDay(PARIS).toInstant()));
    }

    private Duration service(Instant begin) {
        var parSemaine = modele.parSemaine(id, type, LocalDate.ofInstant(begin, PARIS));
        return modele.horaires().parSemaine().dividedBy(parSemaine);
    }

    /** Every week from the first arrival to the last one of all destinataires. */
    List<Semaine> semaines(LocalDate last) {
        var all = new ArrayList<Semaine>();
        var enAttente = 0L;
        for (var lundi = semaines.firstKey(); !lundi.isAfter(last); lundi = lundi.plusWeeks(1)) {
            var week = semaines.getOrDefault(lundi, new Lundi());
            enAttente += week.arrivees - week.attentes.size();
            all.add(semaine(lundi, week, enAttente));
        }
        return all;
    }

    private Semaine semaine(LocalDate lundi, Lundi week, long enAttente) {
        week.attentes.sort(null);
        return new Semaine(
                id,
                lundi,
                week.arrivees,
                week.attentes.size(),
                enAttente,
                quantile(week.attentes, MEDIAN),
                quantile(week.attentes, NINTH));
    }

    /** The smallest wait that so many of a hundred do not exceed. */
    private static Duration quantile(IntArrayList sorted, int percent) {
        if (sorted.isEmpty()) return Duration.ZERO;
        var rank = Math.max(1, (sorted.size() * (long) percent + 99) / 100);
        return Duration.ofMinutes(sorted.getInt((int) rank - 1));
    }
}
