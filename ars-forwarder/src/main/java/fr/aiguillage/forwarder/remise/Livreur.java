package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
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
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Delivers what is due. Each channel has a few attempts under way at most ({@link Voies}). One thread speaks to the
 * database: each turn writes what came of attempts and claims the next ones, so that a thousand attempts a second are
 * some dozens of transactions.
 */
public final class Livreur implements AutoCloseable {
    private static final Duration UPKEEP = Duration.ofSeconds(1);
    /** Between two turns, so that each has more to write. */
    private static final Duration REST = Duration.ofMillis(5);

    private static final int BATCH = 500;

    private final Jdbi jdbi;
    private final Tentatives tentatives;
    private final Tour tour;
    private final Voies voies;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Wakeup wakeup;
    /** What came of attempts, and what never began, not yet written. */
    private final List<Issue> issues = new ArrayList<>();

    private final List<Claimed> rendues = new ArrayList<>();
    private Instant upkeep = Instant.MIN;
    private final Worker worker;

    private Livreur(
            Jdbi jdbi,
            Distribution distribution,
            Tentatives tentatives,
            DeliverySettings settings,
            Clock clock,
            Wakeup wakeup) {
        this.jdbi = jdbi;
        this.tentatives = tentatives;
        this.tour = new Tour(settings.reglages());
        this.voies = new Voies(distribution, settings, clock, wakeup);
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

    /**
     * What is claimed here of a case that is taken back, and has not begun, never will: it waits again. What another process
     * claimed counts as begun.
     */
    void giveBack(Handle handle, TransmissionAnnulee annulled) {
        Rendues.write(handle, voies.withdraw(annulled.signalement(), annulled.destinataire()));
    }

    private void work(BooleanSupplier open) throws InterruptedException {
        while (open.getAsBoolean()) {
            keepUp();
            var isIdle = turn().isEmpty() && !voies.hasEnded();
            if (isIdle) wakeup.await(settings.pause());
            else LockSupport.parkNanos(REST.toNanos());
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
            write(handle, now);
            return tour.claim(handle, now, now.plus(settings.lease()));
        });
        issues.clear();
        rendues.clear();
        tour.begin(claimed);
        voies.begin(claimed, now);
        return claimed;
    }

    private void collect() {
        for (var fin : voies.collect()) {
            tour.end(fin);
            switch (fin) {
                case Fin.Faite done -> issues.add(done.issue());
                case Fin.PasCommencee never -> rendues.add(never.claimed());
                case Fin.Muette silent -> {}
            }
        }
    }

    private void write(Handle handle, Instant now) {
        tentatives.write(handle, issues, now);
        Rendues.write(handle, rendues);
    }

    @Override
    public void close() {
        worker.close();
        voies.stop();
        collect();
        jdbi.useTransaction(handle -> write(handle, clock.instant()));
    }
}
