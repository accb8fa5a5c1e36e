package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.forwarder.journal.Outbox;
import fr.aiguillage.forwarder.remise.Remises.Claimed;
import fr.aiguillage.schemas.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes attempts, and writes what came of each: the row and its event in one transaction. */
final class Tentatives {
    private static final Logger LOG = LoggerFactory.getLogger(Tentatives.class);

    private final Jdbi jdbi;
    private final Function<Claimed, Remise> channel;
    private final Channels channels;
    private final DeliverySettings settings;
    private final Outbox outbox;
    private final Clock clock;
    private final MeterRegistry metrics;

    Tentatives(
            Jdbi jdbi,
            Function<Claimed, Remise> channel,
            Channels channels,
            DeliverySettings settings,
            Outbox outbox,
            Clock clock,
            MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.channel = channel;
        this.channels = channels;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
        this.metrics = metrics;
    }

    void make(Claimed claimed) {
        try {
            var remise = channel.apply(claimed);
            var next = next(claimed, claimed.livraison().after(remise, settings.reprises(), clock.instant()));
            jdbi.useTransaction(handle -> {
                record(handle, claimed, next);
                judge(handle, claimed.order().cle(), remise);
            });
        } catch (RuntimeException e) {
            LOG.warn(
                    "an attempt for order {} told nothing; it ends with its lease",
                    claimed.order().ordre(),
                    e);
        }
    }

    /** Takes up what a dead process left; that was no fault of the channel. */
    void recover(int limit) {
        jdbi.useTransaction(handle -> Remises.interrupted(handle, clock.instant(), limit)
                .forEach(claimed -> record(
                        handle,
                        claimed,
                        next(claimed, claimed.livraison().interrupted(settings.reprises(), clock.instant())))));
    }

    /** Where one channel gives up, the next that the directory declares takes over. */
    private Livraison next(Claimed claimed, Livraison state) {
        var order = claimed.order();
        return state instanceof Livraison.Rebut dead
                ? dead.or(channels.next(order.destinataire(), order.epuisesAvecCelui()))
                : state;
    }

    /** What an attempt says of its channel: an answer that refuses one order still is an answer. */
    private void judge(Handle handle, Canaux.Cle cle, Remise remise) {
        switch (remise) {
            case Remise.Acceptee accepted -> Canaux.succeeded(handle, cle, clock.instant());
            case Remise.Refusee refused -> {}
            case Remise.Fermee closed -> Canaux.disable(handle, cle, clock.instant());
            case Remise.Indisponible down -> Canaux.failed(handle, cle, settings.disjoncteur(), clock.instant());
        }
    }

    private void record(Handle handle, Claimed claimed, Livraison next) {
        if (!Remises.move(handle, claimed, next, clock.instant())) {
            LOG.info(
                    "order {} was annulled or taken over during an attempt",
                    claimed.order().ordre());
            return;
        }
        count(claimed, next);
        if (claimed.order().isAnnulation()) return;
        event(claimed, next).ifPresent(event -> outbox.add(handle, event, envelope(claimed, event)));
    }

    private void count(Claimed claimed, Livraison next) {
        metrics.counter(
                        "aiguillage.tentatives",
                        "canal",
                        claimed.order().canal().name(),
                        "statut",
                        next.statut())
                .increment();
    }

    private static Optional<SuiviEvent> event(Claimed claimed, Livraison next) {
        return switch (next) {
            case Livraison.EnRemise underWay -> Optional.empty();
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

    private CloudEvent envelope(Claimed claimed, SuiviEvent event) {
        var outcome = event instanceof TransmissionRemise ? "remis" : "echec";
        var order = claimed.order();
        var id = "%s/%s/%s/%d"
                .formatted(
                        order.envoi(),
                        outcome,
                        order.canal(),
                        claimed.livraison().tentative());
        return CloudEvent.of(id, "/forwarder", clock.instant())
                .tracedBy(claimed.order().traceparent());
    }
}
