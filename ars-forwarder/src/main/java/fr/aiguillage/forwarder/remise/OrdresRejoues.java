package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.dossier.Dossier;
import fr.aiguillage.forwarder.dossier.Dossiers;
import fr.aiguillage.forwarder.journal.RecordStore;
import fr.aiguillage.forwarder.remise.OrdresRecus.Recu;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.UnreadableRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;

/** What was ordered, put back without a word to anybody; {@link SuivisRejoues} says what became of it. */
final class OrdresRejoues implements RecordStore {
    private final EventReader<DestinataireId, TransmissionEvent> reader;
    private final Channels channels;

    OrdresRejoues(EventReader<DestinataireId, TransmissionEvent> reader, Channels channels) {
        this.reader = reader;
        this.channels = channels;
    }

    @Override
    public void store(Handle handle, ConsumerRecord<byte[], byte[]> record) {
        storeAll(handle, List.of(record), (unreadable, e) -> {
            throw e;
        });
    }

    @Override
    public void storeAll(
            Handle handle,
            Iterable<ConsumerRecord<byte[], byte[]>> records,
            BiConsumer<ConsumerRecord<byte[], byte[]>, UnreadableRecord> unreadable) {
        var received = new ArrayList<Recu>();
        for (var record : records) {
            try {
                store(handle, record, received);
            } catch (UnreadableRecord e) {
                unreadable.accept(record, e);
            }
        }
        restore(handle, received);
    }

    private void store(Handle handle, ConsumerRecord<byte[], byte[]> record, List<Recu> received) {
        var message = reader.read(record);
        var value = Objects.requireNonNull(record.value(), "what was read has a value");
        switch (message.event()) {
            case TransmissionOrdonnee order -> received.add(new Recu(order, message, Octets.of(value)));
            case TransmissionAnnulee annulled -> {
                restore(handle, received);
                if (Dossiers.lock(handle, annulled.signalement(), annulled.destinataire())
                        .isPresent()) Remises.add(handle, Orders.annulment(annulled, message), value);
            }
        }
    }

    private void restore(Handle handle, List<Recu> received) {
        if (received.isEmpty()) return;
        var openings = received.stream()
                .map(recu -> new Dossiers.Ouverture(
                        recu.order(), recu.message().envelope().time()))
                .toList();
        var opened = Dossiers.restore(handle, openings);
        var added = Remises.add(
                handle, received.stream().map(recu -> recu.row(channels)).toList());
        var described = received.stream()
                .map(Recu::order)
                .filter(order -> added.remove(order.ordre()) && !opened.remove(Dossier.Cle.of(order)))
                .toList();
        Dossiers.describe(handle, described);
        received.clear();
    }
}
