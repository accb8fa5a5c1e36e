package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.forwarder.journal.Wakeup;
import fr.aiguillage.forwarder.remise.Remises.Claimed;
import fr.aiguillage.forwarder.remise.Voie.Prise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the attempts that are claimed, on threads of their own: one that hangs costs the other channels nothing. A claim
 * that waits too long for a place, or whose channel has just failed, is given back without an attempt.
 */
final class Voies {
    private static final Logger LOG = LoggerFactory.getLogger(Voies.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Distribution distribution;
    private final Reglages reglages;
    private final Duration patience;
    private final Clock clock;
    private final Wakeup wakeup;
    private final Map<Canaux.Cle, Voie> voies = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Fin> ended = new ConcurrentLinkedQueue<>();
    /** Platform threads: a name server that is slow for one destinataire would hold the carrier of many virtual ones. */
    private final ExecutorService attempts = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("attempt-", 0).daemon().factory());

    /** @param wakeup rung when something has ended */
    Voies(Distribution distribution, DeliverySettings settings, Clock clock, Wakeup wakeup) {
        this.distribution = distribution;
        this.reglages = settings.reglages();
        var quarter = settings.lease().dividedBy(4);
        this.patience = quarter.compareTo(PATIENCE) < 0 ? quarter : PATIENCE;
        this.clock = clock;
        this.wakeup = wakeup;
    }

    /** @param now when they were claimed */
    void begin(List<Claimed> claimed, Instant now) {
        for (var one : claimed) {
            var voie = voies.computeIfAbsent(
                    one.order().cle(), cle -> new Voie(reglages.of(cle).places()));
            if (voie.add(new Prise(one, now))) attempts.execute(() -> serve(voie));
        }
    }

    private void serve(Voie voie) {
        for (var next = voie.next(); next.isPresent(); next = voie.next()) serve(voie, next.get());
    }

    private void serve(Voie voie, Prise next) {
        var fin = next.le().isBefore(late()) ? new Fin.PasCommencee(next.claimed()) : make(next.claimed());
        if (fin instanceof Fin.Faite done && !done.issue().isAcceptee()) giveBack(voie, Instant.MAX);
        ended.add(fin);
        wakeup.ring();
    }

    private Instant late() {
        return clock.instant().minus(patience);
    }

    private Fin make(Claimed claimed) {
        try {
            return new Fin.Faite(new Issue(claimed, distribution.deliver(claimed), clock.instant()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "an attempt for order {} told nothing; it ends with its lease",
                    claimed.order().ordre(),
                    e);
            return new Fin.Muette(claimed);
        }
    }

    private void giveBack(Voie voie, Instant before) {
        voie.withdraw(before).forEach(this::giveBack);
    }

    private void giveBack(Prise prise) {
        ended.add(new Fin.PasCommencee(prise.claimed()));
    }

    /** What is claimed of a case and has not begun, on any thread: it begins no more, and is given back. */
    List<Claimed> withdraw(SignalementId signalement, DestinataireId destinataire) {
        var withdrawn = voies.entrySet().stream()
                .filter(voie -> voie.getKey().destinataire().equals(destinataire))
                .flatMap(voie -> voie.getValue().withdraw(signalement).stream())
                .toList();
        withdrawn.forEach(this::giveBack);
        return withdrawn.stream().map(Prise::claimed).toList();
    }

    boolean hasEnded() {
        return !ended.isEmpty();
    }

    /** What has ended since the last time, and what waits in vain. */
    List<Fin> collect() {
        voies.values().forEach(voie -> giveBack(voie, late()));
        var all = new ArrayList<Fin>();
        for (var fin = ended.poll(); fin != null; fin = ended.poll()) all.add(fin);
        return all;
    }

    /** Nothing begins any more; attempts that do not end in time are known to be interrupted when their lease is over. */
    void stop() {
        voies.values().forEach(voie -> giveBack(voie, Instant.MAX));
        attempts.shutdown();
        try {
            if (!attempts.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) attempts.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
