package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.journal.StoredEvents;
import fr.aiguillage.forwarder.journal.Wakeup;
import fr.aiguillage.forwarder.journal.Worker;
import fr.aiguillage.forwarder.remise.Remises.Claimed;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is due. Each channel has a few attempts under way at most, on threads of their own: one that hangs
 * costs the others nothing. One thread speaks to the database: each turn writes what came of attempts and claims the
 * next ones, so that a thousand attempts a second are some dozens of transactions.
 */
public final class Livreur implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Livreur.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration UPKEEP = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    private final Jdbi jdbi;
    private final Distribution distribution;
    private final Tentatives tentatives;
    private final Tour tour;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Wakeup wakeup;
    /** From the threads of attempts; empty where one told nothing. */
    private final LinkedBlockingQueue<Fin> ended = new LinkedBlockingQueue<>();
    /** Taken from there, and not yet written. */
    private final List<Issue> unwritten = new ArrayList<>();
    /** Platform threads: a name server that is slow for one destinataire would hold the carrier of many virtual ones. */
    private final ExecutorService attempts = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("attempt-", 0).daemon().factory());

    private Instant upkeep = Instant.MIN;
    private final Worker worker;

    /** An attempt whose thread is free again. */
    private record Fin(Canaux.Cle cle, List<Issue> issue) {}

    private Livreur(
            Jdbi jdbi,
            Distribution distribution,
            Tentatives tentatives,
            DeliverySettings settings,
            Clock clock,
            Wakeup wakeup) {
        this.jdbi = jdbi;
        this.distribution = distribution;
        this.tentatives = tentatives;
        this.tour = new Tour(settings.reglages());
        this.settings = settings;
        this.clock = clock;
        this.wakeup = wakeup;
        this.worker = Worker.start("livreur", this::work);
    }

    /**
     * @param porteurs who carries by which channel
     * @param due rung when something new is due
     */
    public static Livreur start(
            Jdbi jdbi,
            Registry registry,
            Map<CanalRemise, Porteur> porteurs,
            Channels channels,
            Tentatives tentatives,
            DeliverySettings settings,
            Clock clock,
            Wakeup due) {
        var distribution = new Distribution(porteurs, channels, new StoredEvents<>(Topics.TRANSMISSIONS, registry));
        return new Livreur(jdbi, distribution, tentatives, settings, clock, due);
    }

    public boolean isWell() {
        return worker.isWell();
    }

    private void work(BooleanSupplier open) throws InterruptedException {
        while (open.getAsBoolean()) {
            keepUp();
            var claimed = turn();
            claimed.forEach(this::attempt);
            if (claimed.isEmpty() && ended.isEmpty()) wakeup.await(settings.pause());
        }
    }

    /** Once a second: what dead processes left, and what a channel that is back is waited for by. */
    private void keepUp() {
        var now = clock.instant();
        if (now.isBefore(upkeep.plus(UPKEEP))) return;
        jdbi.useTransaction(handle -> tentatives.recover(handle, BATCH, now));
        jdbi.useTransaction(handle -> Retours.bringForward(handle, settings.reglages(), now));
        upkeep = now;
    }

    /** What came of attempts is written, and the next are claimed, in one transaction. */
    private List<Claimed> turn() {
        collect();
        var now = clock.instant();
        var claimed = jdbi.inTransaction(handle -> {
            tentatives.write(handle, unwritten, now);
            return tour.claim(handle, now, now.plus(settings.lease()));
        });
        unwritten.clear();
        return claimed;
    }

    private void collect() {
        for (var fin = ended.poll(); fin != null; fin = ended.poll()) {
            tour.free(fin.cle());
            unwritten.addAll(fin.issue());
        }
    }

    private void attempt(Claimed claimed) {
        var cle = claimed.order().cle();
        tour.take(cle);
        attempts.execute(() -> {
            var issue = make(claimed);
            ended.add(new Fin(cle, issue));
            wakeup.ring();
        });
    }

    private List<Issue> make(Claimed claimed) {
        try {
            return List.of(new Issue(claimed, distribution.deliver(claimed), clock.instant()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "an attempt for order {} told nothing; it ends with its lease",
                    claimed.order().ordre(),
                    e);
            return List.of();
        }
    }

    /** Attempts that do not end in time are known to be interrupted when their lease is over. */
    @Override
    public void close() {
        worker.close();
        attempts.shutdown();
        try {
            if (!attempts.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) attempts.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        collect();
        jdbi.useTransaction(handle -> writeLast(handle));
    }

    private void writeLast(Handle handle) {
        tentatives.write(handle, unwritten, clock.instant());
    }
}
