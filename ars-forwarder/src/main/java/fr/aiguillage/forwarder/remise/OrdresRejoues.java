package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.forwarder.dossier.Dossier;
import fr.aiguillage.forwarder.dossier.Dossiers;
import fr.aiguillage.forwarder.journal.RecordStore;
import fr.aiguillage.forwarder.remise.OrdresRecus.Recu;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.Message;
import java.util.List;
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
    public Lot begin(Handle handle) {
        return new OrdresEnsemble(
                reader,
                received -> restore(handle, received),
                (annulled, message, value) -> annul(handle, annulled, message, value));
    }

    private static void annul(Handle handle, TransmissionAnnulee annulled, Message<?> message, byte[] value) {
        if (Dossiers.lock(handle, annulled.signalement(), annulled.destinataire())
                .isPresent()) Ajouts.add(handle, Orders.annulment(annulled, message), value);
    }

    private void restore(Handle handle, List<Recu> received) {
        if (received.isEmpty()) return;
        var openings = received.stream()
                .map(recu -> new Dossiers.Ouverture(
                        recu.order(), recu.message().envelope().time()))
                .toList();
        var opened = Dossiers.restore(handle, openings);
        var added = Ajouts.add(
                handle, received.stream().map(recu -> recu.row(channels)).toList());
        var described = received.stream()
                .map(Recu::order)
                .filter(order -> added.remove(order.ordre()) && !opened.remove(Dossier.Cle.of(order)))
                .toList();
        Dossiers.describe(handle, described);
    }
}
