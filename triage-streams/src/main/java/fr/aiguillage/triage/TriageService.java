package fr.aiguillage.triage;

import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.schemas.Registry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Triage running on Kafka: the guard looks first, then the streams start. */
final class TriageService implements AutoCloseable {
    /** Also the group, and the prefix of the changelog: to change it is to lose the memory. */
    static final String APPLICATION = "triage";

    private static final Logger LOG = LoggerFactory.getLogger(TriageService.class);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final CompletableFuture<Void> failed = new CompletableFuture<>();

    private TriageService(KafkaStreams streams, MeterRegistry meters) {
        this.streams = streams;
        this.metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(meters);
        streams.setUncaughtExceptionHandler(TriageService::replaceThread);
        streams.setStateListener((state, before) -> note(state));
    }

    /** @throws LostState when what triage remembers was lost */
    static TriageService start(Config config, Registry registry, Supplier<Decisions> decisions, MeterRegistry meters) {
        guard(config);
        var topology = new TriageTopology(registry, decisions, new TriageMetrics(meters)).build();
        var settings = new StreamsSettings(config, APPLICATION).properties();
        var service = new TriageService(new KafkaStreams(topology, settings), meters);
        service.streams.start();
        return service;
    }

    private static void guard(Config config) {
        try (var admin = Admin.create(config.kafka().admin());
                var consumer = new KafkaConsumer<byte[], byte[]>(config.kafka().consumer())) {
            new StateGuard(admin, new CommittedRecords(consumer), APPLICATION).check();
        }
    }

    boolean isRunning() {
        return streams.state() == State.RUNNING;
    }

    /** Completes when no thread is left that could go on: the process should end, and be started again. */
    CompletableFuture<Void> failed() {
        return failed;
    }

    /** The transaction is undone, so that another thread can do it again. */
    private static StreamThreadExceptionResponse replaceThread(Throwable thrown) {
        LOG.error("A stream thread ended, another takes over", thrown);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private void note(State state) {
        LOG.info("Triage is {}", state);
        if (state == State.ERROR) failed.complete(null);
    }

    /** Leaves the group, so that whoever comes next need not wait for this member to time out. */
    @Override
    public void close() {
        metrics.close();
        streams.close(CloseOptions.timeout(STOP).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    }
}
