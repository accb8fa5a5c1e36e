package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.dossier.Dossiers;
import fr.aiguillage.forwarder.journal.RecordStore;
import fr.aiguillage.schemas.EventReader;
import java.util.Objects;
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
        var message = reader.read(record);
        var value = Objects.requireNonNull(record.value(), "what was read has a value");
        switch (message.event()) {
            case TransmissionOrdonnee order -> {
                var canal = channels.of(order.destinataire());
                var row = Orders.row(order, order.nature().name(), canal, message);
                var isNew = Dossiers.restore(handle, order, message.envelope().time());
                if (Remises.add(handle, row, value) && !isNew) Dossiers.describe(handle, order);
            }
            case TransmissionAnnulee annulled -> {
                if (Dossiers.lock(handle, annulled.signalement(), annulled.destinataire())
                        .isPresent()) Remises.add(handle, Orders.annulment(annulled, message), value);
            }
        }
    }
}
