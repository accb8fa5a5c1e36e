package fr.aiguillage.localstack;

import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka cluster of one node (KRaft: broker and controller together) inside this JVM, its log in a folder that is reused. */
public final class KafkaBroker implements AutoCloseable {
    private final String bootstrap;
    private final KafkaRaftServer server;

    private KafkaBroker(String bootstrap, Properties properties) {
        this.bootstrap = bootstrap;
        this.server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
    }

    public static KafkaBroker start(Path folder) {
        return start(folder, Ports.free(), Ports.free());
    }

    static KafkaBroker start(Path folder, int port, int controllerPort) {
        formatOnce(Folders.create(folder));
        var broker = new KafkaBroker(
                BrokerProperties.bootstrap(port), BrokerProperties.singleNode(folder, port, controllerPort));
        broker.server.startup();
        return broker;
    }

    /** host:port for clients. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Creates every topic of the log that is not there yet. */
    public KafkaBroker createTopics() {
        try (var admin = Admin.create(KafkaSettings.of(bootstrap).admin())) {
            Topics.create(admin, (short) 1);
        }
        return this;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    void awaitEnd() {
        server.awaitShutdown();
    }

    private static void formatOnce(Path folder) {
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder.toString());
        }
    }

    private static void format(String folder) {
        try (var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(folder)
                    .setDirectories(List.of(folder))
                    .setPrintStream(silence)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka cannot use the folder " + folder, e);
        }
    }
}
