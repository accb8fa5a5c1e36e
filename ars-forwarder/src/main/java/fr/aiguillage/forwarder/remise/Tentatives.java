package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.forwarder.journal.Outbox;
import fr.aiguillage.forwarder.remise.Remises.Claimed;
import fr.aiguillage.schemas.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what came of attempts, many in few statements: the rows and their events in one transaction. */
public final class Tentatives {
    private static final Logger LOG = LoggerFactory.getLogger(Tentatives.class);

    private final Channels channels;
    private final Reglages reglages;
    private final Outbox outbox;
    private final MeterRegistry metrics;

    public Tentatives(Channels channels, Reglages reglages, Outbox outbox, MeterRegistry metrics) {
        this.channels = channels;
        this.reglages = reglages;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    void write(Handle handle, List<Issue> issues, Instant now) {
        if (issues.isEmpty()) return;
        record(handle, issues.stream().map(this::suite).toList());
        Canaux.judge(handle, issues, reglages, now);
    }

    /** Takes up what a dead process left; that was no fault of the channel. */
    void recover(Handle handle, int limit, Instant now) {
        record(
                handle,
                Remises.interrupted(handle, now, limit).stream()
                        .map(claimed -> interrupted(claimed, now))
                        .toList());
    }

    /** Gives up those that an annulment comes across. */
    void breakOff(Handle handle, TransmissionAnnulee annulled, Instant now) {
        record(handle, Remises.brokenOff(handle, annulled.signalement(), annulled.destinataire(), now));
    }

    private Suite suite(Issue issue) {
        var claimed = issue.claimed();
        var reprises = reglages.of(issue.cle()).reprises();
        var state = claimed.livraison().after(issue.remise(), reprises, issue.fin());
        return new Suite(claimed, next(claimed, state), issue.fin());
    }

    private Suite interrupted(Claimed claimed, Instant now) {
        var reprises = reglages.of(claimed.order().cle()).reprises();
        return new Suite(claimed, next(claimed, claimed.livraison().interrupted(reprises, now)), now);
    }

    /** Where one channel gives up, the next that the directory declares takes over. */
    private Livraison next(Claimed claimed, Livraison state) {
        var order = claimed.order();
        return state instanceof Livraison.Rebut dead
                ? dead.or(channels.next(order.destinataire(), order.epuisesAvecCelui()))
                : state;
    }

    private void record(Handle handle, List<Suite> suites) {
        var moved = Suites.write(handle, suites);
        var ours = suites.stream()
                .filter(suite -> moved.contains(suite.claimed().essai()))
                .toList();
        if (ours.size() < suites.size())
            LOG.info("{} orders were annulled or taken over during an attempt", suites.size() - ours.size());
        var taken = ours.stream()
                .filter(suite -> suite.to() instanceof Livraison.Suivante)
                .map(Suite::suivant)
                .toList();
        if (!taken.isEmpty()) Remises.queue(handle, taken);
        outbox.addAll(
                handle, ours.stream().flatMap(suite -> told(suite).stream()).toList());
        handle.afterCommit(() -> ours.forEach(this::count));
    }

    private void count(Suite suite) {
        metrics.counter(
                        "aiguillage.tentatives",
                        "canal",
                        suite.claimed().order().canal().name(),
                        "statut",
                        suite.to().statut())
                .increment();
    }

    private static Optional<Outbox.Told> told(Suite suite) {
        var claimed = suite.claimed();
        return event(claimed, suite.to()).map(event -> new Outbox.Told(event, envelope(claimed, event, suite.fin())));
    }

    private static Optional<SuiviEvent> event(Claimed claimed, Livraison next) {
        return switch (next) {
            case Livraison.EnRemise underWay -> Optional.empty();
            case Livraison.Rendue back -> Optional.empty();
            case Livraison.EnReprise later -> Optional.of(failed(claimed, later));
            case Livraison.Suivante other ->
                Optional.of(gaveUp(claimed, other.tentative(), other.issue(), Optional.of(other.canal())));
            case Livraison.Rebut dead -> Optional.of(gaveUp(claimed, dead.tentative(), dead.issue(), Optional.empty()));
            case Livraison.Remis done -> Optional.of(delivered(claimed, done));
        };
    }

    private static SuiviEvent failed(Claimed claimed, Livraison.EnReprise later) {
        var order = claimed.order();
        return new TransmissionEchouee(
                order.signalement(),
                order.destinataire(),
                order.ordre(),
                order.canal(),
                later.tentative(),
                later.issue(),
                false,
                Optional.of(later.due()),
                Optional.empty());
    }

    private static SuiviEvent gaveUp(Claimed claimed, int tentative, String issue, Optional<CanalRemise> suivant) {
        var order = claimed.order();
        return new TransmissionEchouee(
                order.signalement(),
                order.destinataire(),
                order.ordre(),
                order.canal(),
                tentative,
                issue,
                true,
                Optional.empty(),
                suivant);
    }

    private static SuiviEvent delivered(Claimed claimed, Livraison.Remis done) {
        var order = claimed.order();
        return new TransmissionRemise(
                order.signalement(),
                order.destinataire(),
                order.ordre(),
                order.canal(),
                done.tentative(),
                done.reference());
    }

    private static CloudEvent envelope(Claimed claimed, SuiviEvent event, Instant fin) {
        var outcome = event instanceof TransmissionRemise ? "remis" : "echec";
        var order = claimed.order();
        var id = "%s/%s/%s/%d"
                .formatted(
                        order.envoi(),
                        outcome,
                        order.canal(),
                        claimed.livraison().tentative());
        return CloudEvent.of(id, "/forwarder", fin).tracedBy(order.traceparent());
    }
}
