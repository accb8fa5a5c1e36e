package fr.aiguillage.forwarder.echeance;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.suivi.SuiviEvent.EscaladeDeclenchee;
import fr.aiguillage.forwarder.alerte.Alerte;
import fr.aiguillage.forwarder.alerte.Alertes;
import fr.aiguillage.forwarder.echeance.EscaladeRows.Escalade;
import fr.aiguillage.forwarder.journal.Outbox;
import fr.aiguillage.forwarder.journal.Wakeup;
import fr.aiguillage.forwarder.journal.Worker;
import fr.aiguillage.schemas.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells somebody else when nobody acknowledges a case: an alert, an event of {@code suivi} and, for an immediate danger, a
 * notice to whoever is on call there. Each once per case and reason, whatever stops and starts; over once somebody acts.
 */
public final class Escalades implements AutoCloseable {
    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Supplier<Annuaire> annuaire;
    private final EcheanceSettings settings;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Wakeup pause = new Wakeup();
    private final Worker worker;

    private Escalades(
            Jdbi jdbi,
            Outbox outbox,
            Supplier<Annuaire> annuaire,
            EcheanceSettings settings,
            Clock clock,
            MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.annuaire = annuaire;
        this.settings = settings;
        this.clock = clock;
        this.metrics = metrics;
        this.worker = Worker.start("escalades", pause, this::work);
    }

    public static Escalades start(
            Jdbi jdbi,
            Outbox outbox,
            Supplier<Annuaire> annuaire,
            EcheanceSettings settings,
            Clock clock,
            MeterRegistry metrics) {
        return new Escalades(jdbi, outbox, annuaire, settings, clock, metrics);
    }

    public boolean isWell() {
        return worker.isWell();
    }

    private void work(BooleanSupplier open) throws InterruptedException {
        while (open.getAsBoolean()) {
            var now = clock.instant();
            escalate(RaisonEscalade.DANGER_NON_ACCUSE, now.minus(settings.danger()), now);
            escalate(RaisonEscalade.SANS_ACCUSE, now, now);
            jdbi.useTransaction(handle -> EscaladeRows.closing(handle, now).forEach(over -> close(handle, over, now)));
            pause.await(settings.pause());
        }
    }

    private void escalate(RaisonEscalade raison, Instant since, Instant now) {
        jdbi.useTransaction(
                handle -> EscaladeRows.due(handle, raison, since).forEach(escalade -> tell(handle, escalade, now)));
    }

    private void tell(Handle handle, Escalade escalade, Instant now) {
        EscaladeRows.add(handle, escalade, avis(escalade), now);
        var event = new EscaladeDeclenchee(
                escalade.signalement(),
                escalade.destinataire(),
                escalade.raison().name());
        outbox.add(handle, event, CloudEvent.of(escalade.nom(), "/forwarder", now));
        var alerte = escalade.raison().alerte();
        Alertes.raise(handle, new Alerte(alerte, escalade.sujet(), Optional.of(escalade.destinataire()), 100, now));
        handle.afterCommit(() -> metrics.counter(
                        "aiguillage.escalades", "raison", escalade.raison().name())
                .increment());
    }

    /** Rebuilt from the log: it was told, and is told to nobody again. */
    public static void restore(Handle handle, EscaladeDeclenchee told, Instant then) {
        var raison = RaisonEscalade.valueOf(told.raison());
        EscaladeRows.add(handle, new Escalade(told.signalement(), told.destinataire(), raison), "SANS_OBJET", then);
    }

    private String avis(Escalade escalade) {
        return switch (escalade.raison()) {
            case SANS_ACCUSE -> "SANS_OBJET";
            case DANGER_NON_ACCUSE -> astreinte(escalade.destinataire()).isPresent() ? "A_ENVOYER" : "SANS_ADRESSE";
        };
    }

    private Optional<String> astreinte(DestinataireId destinataire) {
        return annuaire.get().find(destinataire).flatMap(Destinataire::astreinte);
    }

    private static void close(Handle handle, Escalade over, Instant now) {
        Alertes.close(handle, over.raison().alerte(), over.sujet(), now);
    }

    @Override
    public void close() {
        worker.close();
    }
}
