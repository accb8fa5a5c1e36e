package fr.aiguillage.benchmarks;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.Database;
import fr.aiguillage.localstack.Folders;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
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

/** The projector of a measurement and its database. */
final class Projector implements AutoCloseable {
    private static final Duration REBUILD = Duration.ofMinutes(20);
    private static final String STANDS = "UPDATE lecture.position SET suivante = ? WHERE topic = ? AND partition = ?";

    private final Stand stand;
    private final Database database;

    Projector(Stand stand) {
        this.stand = stand;
        this.database = Database.start(folder());
    }

    private Path folder() {
        return stand.folder().resolve("postgresql");
    }

    /** Tables without a row, which say that they have read the log to its end: a rebuild fills them that far. */
    void standAtTheEnd() throws SQLException {
        start(List.of()).awaitReady().close();
        try (var connection = connect();
                var stands = connection.prepareStatement(STANDS)) {
            for (var end : ends().entrySet()) {
                stands.setLong(1, end.getValue());
                stands.setString(2, end.getKey().topic());
                stands.setInt(3, end.getKey().partition());
                stands.executeUpdate();
            }
        }
    }

    /** The services begin with an empty log; what was read stays in the tables. */
    void forgetTheLog() {
        var past = new HashMap<TopicPartition, RecordsToDelete>();
        ends().forEach((partition, end) -> past.put(partition, RecordsToDelete.beforeOffset(end)));
        try (var admin = Admin.create(stand.kafka().admin())) {
            admin.deleteRecords(past)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private Map<TopicPartition, Long> ends() {
        try (var admin = Admin.create(stand.kafka().admin())) {
            var asked = Stream.of(Topics.SIGNALEMENTS, Topics.DECISIONS, Topics.SUIVI)
                    .flatMap(Projector::partitions)
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            var ends = new HashMap<TopicPartition, Long>();
            admin.listOffsets(asked)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        }
    }

    static Stream<TopicPartition> partitions(Topic<?, ?> topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(number -> new TopicPartition(topic.name(), number));
    }

    /**
     * As {@code bin/projeter reconstruire} does it.
     *
     * @return from the start of the process to its end
     */
    Duration rebuild(List<String> jvm, String... options) {
        var arguments =
                Stream.concat(Stream.of("reconstruire"), Stream.of(options)).toList();
        var began = System.nanoTime();
        var rebuild = ServiceJvm.program(stand, "alma-projector", environment(), jvm, arguments);
        Await.until("the tables are filled", REBUILD, () -> !rebuild.isAlive());
        if (rebuild.onExit().join().exitValue() != 0)
            throw new IllegalStateException("Not rebuilt: see alma-projector.log in " + stand.folder());
        return Duration.ofNanos(System.nanoTime() - began);
    }

    ServiceJvm start(List<String> jvm) {
        return ServiceJvm.start(stand, "alma-projector", environment(), jvm);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    private Map<String, String> environment() {
        return Map.of("AIGUILLAGE_DATABASE", url());
    }

    private String url() {
        return database.jdbcUrl("projector");
    }

    @Override
    public void close() {
        database.close();
        Folders.delete(folder());
    }
}
