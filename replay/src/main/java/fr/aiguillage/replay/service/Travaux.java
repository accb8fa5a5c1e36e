package fr.aiguillage.replay.service;

import fr.aiguillage.servicekit.Problem;
import fr.aiguillage.servicekit.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** All replays, and the line of those that wait. */
final class Travaux {
    static final String INTERROMPU = "interrompu";
    static final int LINE = 20;
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Archives archives;
    private final int kept;
    private final Clock clock;
    private final TreeMap<String, Cours> all = new TreeMap<>();
    private final BlockingQueue<Cours> line = new LinkedBlockingQueue<>();
    private Instant last = Instant.EPOCH;

    /**
     * Those that wait go on waiting; one that ran when its process ended has failed.
     *
     * @param kept how many that are over are kept
     */
    Travaux(Archives archives, int kept, Clock clock) {
        this.archives = archives;
        this.kept = kept;
        this.clock = clock;
        archives.all().forEach(this::resume);
        prune();
    }

    private void resume(Travail travail) {
        var cours = new Cours(archives, travail);
        all.put(travail.id(), cours);
        last = travail.demandeLe();
        if (travail.statut() == Statut.EN_COURS) cours.become(running -> running.failed(now(), INTERROMPU));
        if (travail.statut() == Statut.EN_ATTENTE) line.add(cours);
    }

    /**
     * @param drafts the DMN documents by place among its policies
     * @throws ProblemException 429 when too many wait
     */
    synchronized Cours submit(String par, Demande demande, Map<Integer, String> drafts) {
        if (waiting() >= LINE) throw full();
        last = later(now());
        var travail = Travail.asked(ID.format(last), par, last, demande);
        archives.add(travail, drafts);
        var cours = new Cours(archives, travail);
        all.put(travail.id(), cours);
        line.add(cours);
        return cours;
    }

    /** Ids are instants, so two never share one. */
    private Instant later(Instant now) {
        return now.isAfter(last) ? now : last.plusMillis(1);
    }

    private static ProblemException full() {
        var problem = Problem.of(429, "%d rejeux attendent déjà : attendez qu’un se termine.".formatted(LINE));
        return new ProblemException(problem, Map.of("Retry-After", "10"));
    }

    synchronized long waiting() {
        return all.values().stream()
                .filter(cours -> cours.travail().statut() == Statut.EN_ATTENTE)
                .count();
    }

    synchronized Optional<Cours> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /**
     * The newest first.
     *
     * @param before only those that were asked before this one
     */
    synchronized List<Cours> page(Optional<String> before, int limit) {
        var older = before.map(id -> all.headMap(id, false)).orElse(all);
        return older.descendingMap().values().stream().limit(limit).toList();
    }

    /** The next of the line, which has started; nothing when none comes in time. */
    Optional<Cours> take(Duration atMost) throws InterruptedException {
        return Optional.ofNullable(line.poll(atMost.toMillis(), TimeUnit.MILLISECONDS))
                .filter(cours -> cours.become(waiting -> waiting.started(now())));
    }

    /** Whether it was not over yet. */
    boolean cancel(Cours cours) {
        return cours.become(live -> live.cancelled(now()));
    }

    /** One that is over. */
    synchronized void delete(Cours cours) {
        var id = cours.travail().id();
        if (all.remove(id) != null) archives.delete(id);
    }

    /** Deletes those that ended first, beyond the number to keep. */
    synchronized void prune() {
        var over = all.values().stream()
                .filter(cours -> cours.travail().isOver())
                .sorted(Comparator.comparing(cours -> cours.travail().fin().orElse(Instant.MAX)))
                .toList();
        over.stream().limit(Math.max(0, over.size() - kept)).forEach(this::delete);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
