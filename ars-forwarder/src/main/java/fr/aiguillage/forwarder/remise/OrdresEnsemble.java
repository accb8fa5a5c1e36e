package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.journal.RecordStore;
import fr.aiguillage.forwarder.remise.OrdresRecus.Recu;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Orders that come together are stored together; an annulment between them alone, after those that came before it. */
final class OrdresEnsemble implements RecordStore.Lot {
    private final EventReader<DestinataireId, TransmissionEvent> reader;
    private final Consumer<List<Recu>> ordered;
    private final Annulled annulled;
    private final List<Recu> received = new ArrayList<>();

    /** An annulment, with its bytes as the log has them. */
    @FunctionalInterface
    interface Annulled {
        void store(TransmissionAnnulee annulled, Message<? extends TransmissionEvent> message, byte[] value);
    }

    OrdresEnsemble(
            EventReader<DestinataireId, TransmissionEvent> reader, Consumer<List<Recu>> ordered, Annulled annulled) {
        this.reader = reader;
        this.ordered = ordered;
        this.annulled = annulled;
    }

    @Override
    public void add(ConsumerRecord<byte[], byte[]> record) {
        var message = reader.read(record);
        var value = Objects.requireNonNull(record.value(), "what was read has a value");
        switch (message.event()) {
            case TransmissionOrdonnee order -> received.add(new Recu(order, message, Octets.of(value)));
            case TransmissionAnnulee one -> {
                end();
                annulled.store(one, message, value);
            }
        }
    }

    @Override
    public void end() {
        ordered.accept(List.copyOf(received));
        received.clear();
    }
}
