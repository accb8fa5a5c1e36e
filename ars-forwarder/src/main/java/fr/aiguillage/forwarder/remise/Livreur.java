package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.journal.Outbox;
import fr.aiguillage.forwarder.journal.StoredEvents;
import fr.aiguillage.forwarder.journal.Wakeup;
import fr.aiguillage.forwarder.journal.Worker;
import fr.aiguillage.forwarder.remise.Remises.Claimed;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Delivers what is due. Each destinataire has a few attempts under way at most, on threads of their own: one that
 * hangs costs the others nothing.
 */
public final class Livreur implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int BATCH = 500;

    private final Jdbi jdbi;
    private final Tentatives tentatives;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Wakeup wakeup;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    /** Platform threads: a name server that is slow for one destinataire would hold the carrier of many virtual ones. */
    private final ExecutorService attempts = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("attempt-", 0).daemon().factory());

    private final Worker worker;

    private Livreur(Jdbi jdbi, Tentatives tentatives, DeliverySettings settings, Clock clock, Wakeup wakeup) {
        this.jdbi = jdbi;
        this.tentatives = tentatives;
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
            Outbox outbox,
            Map<CanalRemise, Porteur> porteurs,
            Channels channels,
            DeliverySettings settings,
            Clock clock,
            Wakeup due,
            MeterRegistry metrics) {
        var distribution = new Distribution(porteurs, channels, new StoredEvents<>(Topics.TRANSMISSIONS, registry));
        var tentatives = new Tentatives(jdbi, distribution::deliver, channels, settings, outbox, clock, metrics);
        return new Livreur(jdbi, tentatives, settings, clock, due);
    }

    public boolean isWell() {
        return worker.isWell();
    }

    private void work(BooleanSupplier open) throws InterruptedException {
        while (open.getAsBoolean()) {
            tentatives.recover(BATCH);
            var claimed = claim();
            claimed.forEach(this::attempt);
            if (claimed.isEmpty()) wakeup.await(settings.pause());
        }
    }

    private List<Claimed> claim() {
        var now = clock.instant();
        var lease = now.plus(settings.lease());
        return jdbi.inTransaction(handle -> {
            var claimed = Remises.claim(handle, free(), settings.places(), now, lease);
            probes(claimed).forEach(cle -> Canaux.probing(handle, cle, lease));
            return claimed;
        });
    }

    /** In one order for everybody, so that two forwarders never wait for each other. */
    private static Stream<Canaux.Cle> probes(List<Claimed> claimed) {
        return claimed.stream()
                .filter(one -> one.disjoncteur() instanceof Disjoncteur.Ouvert)
                .map(one -> one.order().cle())
                .distinct()
                .sorted(Comparator.comparing(Canaux.Cle::toString));
    }

    private Map<String, Integer> free() {
        return underWay.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, busy -> settings.places() - busy.getValue()));
    }

    private void attempt(Claimed claimed) {
        var destinataire = claimed.order().destinataire().value();
        underWay.merge(destinataire, 1, Integer::sum);
        attempts.execute(() -> {
            try {
                tentatives.make(claimed);
            } finally {
                underWay.computeIfPresent(destinataire, (id, count) -> count == 1 ? null : count - 1);
                wakeup.ring();
            }
        });
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
    }
}
