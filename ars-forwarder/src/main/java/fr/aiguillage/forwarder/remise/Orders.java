package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAnnule;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;

/** Takes orders from the log: the case they open or change, and their delivery. An order that was seen changes nothing. */
public final class Orders implements RecordStore {
    /** Orders that ask the destinataire anew, whatever it had answered. */
    private static final Set<NatureTransmission> ASKING =
            EnumSet.of(NatureTransmission.NOUVELLE, NatureTransmission.ROLES_AJOUTES);

    private final EventReader<DestinataireId, TransmissionEvent> reader;
    private final Channels channels;
    private final Retraits retraits;
    private final Tentatives tentatives;
    private final Echeances echeances;
    private final Outbox outbox;
    private final Clock clock;
    private final Wakeup due;

    public Orders(
            EventReader<DestinataireId, TransmissionEvent> reader,
            Channels channels,
            Tentatives tentatives,
            Echeances echeances,
            Outbox outbox,
            Clock clock,
            Wakeup due) {
        this.reader = reader;
        this.channels = channels;
        this.retraits = new Retraits(channels);
        this.tentatives = tentatives;
        this.echeances = echeances;
        this.outbox = outbox;
        this.clock = clock;
        this.due = due;
    }

    @Override
    public void store(Handle handle, ConsumerRecord<byte[], byte[]> record) {
        var message = reader.read(record);
        var value = Objects.requireNonNull(record.value(), "what was read has a value");
        switch (message.event()) {
            case TransmissionOrdonnee order -> order(handle, order, message, value);
            case TransmissionAnnulee annulled -> annul(handle, annulled, message, value);
        }
    }

    private void order(
            Handle handle, TransmissionOrdonnee order, Message<? extends TransmissionEvent> message, byte[] value) {
        var now = clock.instant();
        var isNew = Dossiers.open(handle, order, now);
        var canal = channels.of(order.destinataire());
        if (!Remises.add(handle, row(order, order.nature().name(), canal, message), value)) return;
        var asked = isNew || askedAnew(handle, order);
        if (!isNew) Dossiers.describe(handle, order);
        if (asked) echeances.begin(handle, order, now);
        if (asked) tell(handle, "ouvert", opened(order), message, now);
        if (canal == CanalRemise.BOITE) tell(handle, "remis/1", inInbox(order), message, now);
        else handle.afterCommit(due::ring);
    }

    /** A destinataire that had refused, or had been told to forget, starts again. */
    private static boolean askedAnew(Handle handle, TransmissionOrdonnee order) {
        if (!ASKING.contains(order.nature())) return false;
        var dossier =
                Dossiers.lock(handle, order.signalement(), order.destinataire()).orElseThrow();
        var next = dossier.etat().ordonner();
        if (next.equals(dossier.etat())) return false;
        Dossiers.move(handle, dossier, next);
        return true;
    }

    private void annul(
            Handle handle, TransmissionAnnulee annulled, Message<? extends TransmissionEvent> message, byte[] value) {
        var dossier = Dossiers.lock(handle, annulled.signalement(), annulled.destinataire());
        if (dossier.isEmpty() || !Remises.add(handle, annulment(annulled, message), value)) return;
        var now = clock.instant();
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

    private static DossierOuvert opened(TransmissionOrdonnee order) {
        return new DossierOuvert(order.signalement(), order.destinataire(), order.ordre());
    }

    private static TransmissionRemise inInbox(TransmissionOrdonnee order) {
        return new TransmissionRemise(
                order.signalement(), order.destinataire(), order.ordre(), CanalRemise.BOITE, 1, Optional.empty());
    }

    private void tell(
            Handle handle, String what, SuiviEvent event, Message<? extends TransmissionEvent> message, Instant now) {
        var envelope = CloudEvent.of(message.event().ordre() + "/" + what, "/forwarder", now);
        outbox.add(handle, event, envelope.tracedBy(message.envelope().traceparent()));
    }
}
