package fr.aiguillage.benchmarks;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.Database;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** The forwarder of a pass: an empty log of orders, a database of its own, and the settings that it has in service. */
final class Forwarder implements AutoCloseable {
    private static final Duration REBUILD = Duration.ofMinutes(5);

    private final Stand stand;
    private final Database database;
    private final Recipients recipients;
    private final List<String> jvm;
    private String url = "";
    private int passes;

    Forwarder(Stand stand, Recipients recipients, List<String> jvm) {
        this.stand = stand;
        this.database = Database.start(stand.folder().resolve("postgresql"));
        this.recipients = recipients;
        this.jvm = jvm;
    }

    /** Nothing is waiting any more, anywhere. */
    void begin() {
        url = emptyDatabase();
        recipients.forget();
        try (var admin = Admin.create(stand.kafka().admin())) {
            var ends = admin.listOffsets(partitions(Topics.TRANSMISSIONS, Topics.SUIVI)
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            var past = new HashMap<TopicPartition, RecordsToDelete>();
            ends.forEach((partition, end) -> past.put(partition, RecordsToDelete.beforeOffset(end.offset())));
            admin.deleteRecords(past)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    /** The URL of a new one. */
    String emptyDatabase() {
        passes++;
        return database.jdbcUrl("remise" + passes);
    }

    private static Stream<TopicPartition> partitions(Topic<?, ?>... topics) {
        return Stream.of(topics)
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)));
    }

    /** What the log orders is in the database, due, and nobody delivers it. */
    void fillDatabase() {
        var rebuild = ServiceJvm.program(stand, "ars-forwarder", environment(), List.of(), List.of("reconstruire"));
        Await.until("the database is filled", REBUILD, () -> !rebuild.isAlive());
        if (rebuild.onExit().join().exitValue() != 0)
            throw new IllegalStateException("No database: see ars-forwarder.log in " + stand.folder());
    }

    ServiceJvm start() {
        return start(List.of());
    }

    /** With more options of the java command. */
    ServiceJvm start(List<String> more) {
        var options = new ArrayList<>(jvm);
        options.addAll(more);
        return ServiceJvm.start(stand, "ars-forwarder", environment(), options);
    }

    private Map<String, String> environment() {
        return Map.of(
                "AIGUILLAGE_DATABASE",
                url,
                "AIGUILLAGE_MASTER_KEY",
                "file:" + stand.folder().resolve("master-key.json"),
                "AIGUILLAGE_WEBHOOK_SECRETS",
                recipients.secrets().toString(),
                "AIGUILLAGE_WEBHOOK_ALLOW_PRIVATE",
                "true");
    }

    @Override
    public void close() {
        database.close();
    }
}
