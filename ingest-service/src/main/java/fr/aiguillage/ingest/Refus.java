package fr.aiguillage.ingest;

import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRefusee;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.UnreadableRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forwards at once what a destinataire refuses because it is not competent (CRPA L114-2): triage says who takes over, or
 * that a person must. The agent who refused is named, and the same refusal read twice is the same event.
 */
final class Refus {
    private static final Logger LOG = LoggerFactory.getLogger(Refus.class);
    private static final Set<MotifRefus> INCOMPETENCE =
            EnumSet.of(MotifRefus.INCOMPETENCE_TERRITORIALE, MotifRefus.INCOMPETENCE_MATERIELLE);

    private final EventReader<?, SuiviEvent> reader;
    private final Journal journal;

    Refus(EventReader<?, SuiviEvent> reader, Journal journal) {
        this.reader = reader;
        this.journal = journal;
    }

    /** @throws JournalSilent or RegistryUnavailable when it must be taken again */
    void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            var message = reader.read(record);
            if (message.event() instanceof TransmissionRefusee refused && INCOMPETENCE.contains(refused.motif()))
                forward(refused, message);
        } catch (UnreadableRecord e) {
            LOG.warn("suivi {}/{} is not read: {}", record.partition(), record.offset(), e.causeRebut());
        }
    }

    private void forward(TransmissionRefusee refused, Message<?> message) {
        var event = new ReorientationDemandee(
                refused.signalement(),
                refused.par(),
                refused.destinataire(),
                refused.motif(),
                refused.propose(),
                refused.commentaire());
        var envelope = message.envelope();
        var again = CloudEvent.of("refus/" + envelope.id(), Journal.SOURCE, envelope.time())
                .tracedBy(envelope.traceparent());
        journal.append(List.of(), event, again);
    }
}
