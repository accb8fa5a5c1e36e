package fr.aiguillage.triage;

import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.traitement.Memoire;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.triage.Lecture.Illisible;
import fr.aiguillage.triage.Lecture.Lue;
import fr.aiguillage.triage.Lecture.Reason;
import fr.aiguillage.triage.Outcome.Folded;
import fr.aiguillage.triage.Outcome.Known;
import fr.aiguillage.triage.Outcome.Rejected;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Folds each event into what is remembered of its signalement, and writes what follows from it. */
final class FoldAndDecide extends ContextualProcessor<byte[], Lecture, byte[], byte[]> {
    private final Supplier<Decisions> decisions;
    private final Triage triage;
    private final Rebuts rebuts;
    private final TriageMetrics metrics;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before the first record.
    private KeyValueStore<SignalementId, Memoire> memoires;

    FoldAndDecide(Supplier<Decisions> decisions, Triage triage, Rebuts rebuts, TriageMetrics metrics) {
        this.decisions = decisions;
        this.triage = triage;
        this.rebuts = rebuts;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        memoires = context.getStateStore(TriageTopology.MEMOIRES);
    }

    @Override
    public void process(Record<byte[], Lecture> record) {
        switch (record.value()) {
            case Lue read -> process(record, read.message());
            case Illisible unreadable -> reject(record, unreadable.reason());
        }
    }

    private void process(Record<byte[], Lecture> record, Message<SignalementEvent> message) {
        var signalement = message.event().signalement();
        var before = Optional.ofNullable(memoires.get(signalement));
        switch (triage.of(record, message, before, decisions.get())) {
            case Folded folded -> write(signalement, folded);
            case Known again -> metrics.known();
            case Rejected rejected -> reject(record, rejected.reason());
        }
    }

    private void write(SignalementId signalement, Folded folded) {
        memoires.put(signalement, folded.memoire());
        folded.decisions().forEach(decision -> context().forward(decision, TriageTopology.DECISIONS));
        folded.transmissions().forEach(transmission -> context().forward(transmission, TriageTopology.TRANSMISSIONS));
        metrics.folded(folded.traitement());
    }

    private void reject(Record<byte[], Lecture> record, Reason reason) {
        var origin = context().recordMetadata().orElseThrow();
        context().forward(rebuts.of(reason, origin, record), TriageTopology.REBUTS);
        metrics.rejected(reason.cause());
    }
}
