package fr.aiguillage.triage;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.traitement.Traitement;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.triage.Outcome.Folded;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.Record;

/** Makes the records that one event lets triage write: they take their time and their trace from that event. */
final class Outputs {
    static final String SOURCE = "/triage";

    private final EventWriter<SignalementId, DecisionEvent> decisions;
    private final EventWriter<DestinataireId, TransmissionEvent> transmissions;

    Outputs(Registry registry) {
        decisions = EventWriter.of(Topics.DECISIONS, registry);
        transmissions = EventWriter.of(Topics.TRANSMISSIONS, registry);
    }

    Folded of(Traitement traitement, CloudEvent cause, long timestamp) {
        return new Folded(
                traitement,
                traitement.decisions().stream()
                        .map(decision -> record(decision(decision, cause), timestamp))
                        .toList(),
                traitement.transmissions().stream()
                        .map(transmission -> record(transmission(transmission, cause), timestamp))
                        .toList());
    }

    private ProducerRecord<byte[], byte[]> decision(OrientationDecidee decision, CloudEvent cause) {
        return decisions.record(decision.signalement(), decision, after(cause, Ids.of(decision)));
    }

    private ProducerRecord<byte[], byte[]> transmission(TransmissionEvent transmission, CloudEvent cause) {
        return transmissions.record(transmission.destinataire(), transmission, after(cause, Ids.of(transmission)));
    }

    private static CloudEvent after(CloudEvent cause, String id) {
        return new CloudEvent(id, SOURCE, cause.time(), cause.traceparent(), Map.of());
    }

    static Record<byte[], byte[]> record(ProducerRecord<byte[], byte[]> made, long timestamp) {
        return new Record<>(made.key(), made.value(), timestamp, made.headers());
    }
}
