package fr.aiguillage.triage;

import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.traitement.Memoire;
import fr.aiguillage.schemas.EventSerde;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Events of signalements in; the decisions of every policy, the orders of the active one, and rebuts out. */
final class TriageTopology {
    static final String SIGNALEMENTS = "signalements";
    static final String FOLD_AND_DECIDE = "fold-and-decide";
    static final String MEMOIRES = "memoires";
    static final String DECISIONS = "decisions";
    static final String TRANSMISSIONS = "transmissions";
    static final String REBUTS = "rebuts";

    private static final ByteArraySerializer BYTES = new ByteArraySerializer();

    private final Registry registry;
    private final Supplier<Decisions> decisions;
    private final TriageMetrics metrics;

    TriageTopology(Registry registry, Supplier<Decisions> decisions, TriageMetrics metrics) {
        this.registry = registry;
        this.decisions = decisions;
        this.metrics = metrics;
    }

    Topology build() {
        return new Topology()
                .addSource(
                        AutoOffsetReset.earliest(),
                        SIGNALEMENTS,
                        new UsePartitionTimeOnInvalidTimestamp(),
                        new ByteArrayDeserializer(),
                        new LectureDeserializer(registry),
                        Topics.SIGNALEMENTS.name())
                .addProcessor(FOLD_AND_DECIDE, foldAndDecide(), SIGNALEMENTS)
                .addStateStore(memoires(), FOLD_AND_DECIDE)
                .addSink(DECISIONS, Topics.DECISIONS.name(), BYTES, BYTES, FOLD_AND_DECIDE)
                .addSink(TRANSMISSIONS, Topics.TRANSMISSIONS.name(), BYTES, BYTES, FOLD_AND_DECIDE)
                .addSink(REBUTS, Topics.REBUTS.name(), BYTES, BYTES, FOLD_AND_DECIDE);
    }

    private ProcessorSupplier<byte[], Lecture, byte[], byte[]> foldAndDecide() {
        var triage = new Triage(new Outputs(registry));
        var rebuts = new Rebuts(registry);
        return () -> new FoldAndDecide(decisions, triage, rebuts, metrics);
    }

    /** It is the dedupe, so nothing in it ever expires. */
    private StoreBuilder<KeyValueStore<SignalementId, Memoire>> memoires() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(MEMOIRES),
                        Topics.SIGNALEMENTS.keySerde(),
                        EventSerde.ofStore(MEMOIRES, Memoire.class, registry))
                .withCachingDisabled();
    }
}
