package fr.aiguillage.forwarder.boite;

import fr.aiguillage.forwarder.journal.Wakeup;
import fr.aiguillage.forwarder.journal.Worker;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What comes into inboxes, for those who listen; one look at the table wakes all whom something came for. */
public final class Arrivees implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int BATCH = 500;

    private final Jdbi jdbi;
    private final Set<Ecoute> ecoutes = ConcurrentHashMap.newKeySet();
    private final Wakeup changed = new Wakeup();
    private final Worker worker;

    public Arrivees(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.worker = Worker.start("arrivees", this::watch);
    }

    /** @param suite rises with each that comes to one destinataire */
    record Arrivee(long suite, String destinataire, String signalement, String ordre) {}

    /** Somebody who listens, until it is closed. */
    final class Ecoute implements AutoCloseable {
        private final Collection<String> destinataires;
        private final Wakeup rung = new Wakeup();

        private Ecoute(Collection<String> destinataires) {
            this.destinataires = List.copyOf(destinataires);
        }

        /** Returns when something may have come, or after a while anyway. */
        void await(Duration atMost) throws InterruptedException {
            rung.await(atMost);
        }

        @Override
        public void close() {
            ecoutes.remove(this);
        }
    }

    Ecoute listen(Collection<String> destinataires) {
        var ecoute = new Ecoute(destinataires);
        ecoutes.add(ecoute);
        changed.ring();
        return ecoute;
    }

    /** The last one of each, 0 for none. */
    Map<String, Long> last(Collection<String> destinataires) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id, coalesce((SELECT max(suite) FROM remise"
                        + " WHERE destinataire = id), 0) FROM unnest(:ids) AS d (id)")
                .bindArray("ids", String.class, destinataires)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What came after, oldest first, some of it if it is much. */
    List<Arrivee> after(Map<String, Long> suites) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT r.suite, r.destinataire, r.signalement, r.ordre"
                        + " FROM unnest(:ids, :suites) AS seen (id, suite)"
                        + " CROSS JOIN LATERAL (SELECT * FROM remise WHERE destinataire = seen.id"
                        + " AND remise.suite > seen.suite AND nature <> 'ANNULATION' ORDER BY suite LIMIT :batch) AS r"
                        + " ORDER BY r.suite LIMIT :batch")
                .bindArray("ids", String.class, List.copyOf(suites.keySet()))
                .bindArray("suites", Long.class, List.copyOf(suites.values()))
                .bind("batch", BATCH)
                .map((row, context) ->
                        new Arrivee(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
    }

    private void watch(BooleanSupplier open) throws InterruptedException {
        Map<String, Long> seen = new HashMap<>();
        while (open.getAsBoolean()) {
            var listened = ecoutes.stream()
                    .flatMap(ecoute -> ecoute.destinataires.stream())
                    .collect(Collectors.toSet());
            var now = listened.isEmpty() ? Map.<String, Long>of() : last(listened);
            var before = seen;
            ecoutes.stream()
                    .filter(ecoute -> ecoute.destinataires.stream().anyMatch(id -> differs(id, before, now)))
                    .forEach(ecoute -> ecoute.rung.ring());
            seen = now;
            changed.await(EVERY);
        }
    }

    private static boolean differs(String id, Map<String, Long> before, Map<String, Long> now) {
        return !now.getOrDefault(id, 0L).equals(before.get(id));
    }

    /** Wakes everybody, to find it closed. */
    @Override
    public void close() {
        worker.close();
        ecoutes.forEach(ecoute -> ecoute.rung.ring());
    }

    boolean isClosed() {
        return !worker.isWell();
    }
}
