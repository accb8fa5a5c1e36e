package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAnnule;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.forwarder.dossier.Dossiers;
import fr.aiguillage.forwarder.echeance.Echeances;
import fr.aiguillage.forwarder.journal.Outbox;
import fr.aiguillage.forwarder.journal.RecordStore;
import fr.aiguillage.forwarder.journal.Wakeup;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes orders from the log: the case they open or change, and their delivery. An order that was seen changes nothing. */
public final class Orders implements RecordStore {
    private final EventReader<DestinataireId, TransmissionEvent> reader;
    private final Retraits retraits;
    private final Tentatives tentatives;
    private final OrdresRecus ordres;
    private final Outbox outbox;
    private final Livreur livreur;
    private final Clock clock;
    private final Wakeup due;

    public Orders(
            EventReader<DestinataireId, TransmissionEvent> reader,
            Channels channels,
            Tentatives tentatives,
            Echeances echeances,
            Outbox outbox,
            Livreur livreur,
            Clock clock,
            Wakeup due) {
        this.reader = reader;
        this.retraits = new Retraits(channels);
        this.tentatives = tentatives;
        this.ordres = new OrdresRecus(channels, echeances, outbox);
        this.outbox = outbox;
        this.livreur = livreur;
        this.clock = clock;
        this.due = due;
    }

    @Override
    public Lot begin(Handle handle) {
        return new OrdresEnsemble(
                reader,
                received -> storeReceived(handle, received),
                (annulled, message, value) -> annul(handle, annulled, message, value));
    }

    private void storeReceived(Handle handle, List<OrdresRecus.Recu> received) {
        ordres.store(handle, received, clock.instant());
        handle.afterCommit(due::ring);
    }

    private void annul(
            Handle handle, TransmissionAnnulee annulled, Message<? extends TransmissionEvent> message, byte[] value) {
        var dossier = Dossiers.lock(handle, annulled.signalement(), annulled.destinataire());
        if (dossier.isEmpty() || !Ajouts.add(handle, annulment(annulled, message), value)) return;
        var now = clock.instant();
        livreur.giveBack(handle, annulled);
        tentatives.breakOff(handle, annulled, now);
        var waiting = Remises.waiting(handle, annulled.signalement(), annulled.destinataire());
        var event = new DossierAnnule(annulled.signalement(), annulled.destinataire(), annulled.ordre(), waiting);
        retraits.apply(handle, event);
        tell(handle, "annule", event, message, now);
        handle.afterCommit(due::ring);
    }

    /** In the inbox, unless a channel is to tell it too. */
    static Remises.Order annulment(TransmissionAnnulee annulled, Message<?> message) {
        return row(annulled, Remises.ANNULATION, CanalRemise.BOITE, message);
    }

    static Remises.Order row(TransmissionEvent event, String nature, CanalRemise canal, Message<?> message) {
        return new Remises.Order(
                event.ordre(),
                event.signalement(),
                event.destinataire(),
                nature,
                canal,
                1,
                List.of(),
                message.envelope().traceparent(),
                message.envelope().time());
    }

    private void tell(
            Handle handle, String what, SuiviEvent event, Message<? extends TransmissionEvent> message, Instant now) {
        var envelope = CloudEvent.of(message.event().ordre() + "/" + what, "/forwarder", now);
        outbox.add(handle, event, envelope.tracedBy(message.envelope().traceparent()));
    }
}
