package fr.aiguillage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.localstack.Ports;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that dies and comes back. */
class SilenceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final int port = Ports.free();
    private final int controller = Ports.free();

    @Test
    void while_kafka_is_away_the_answer_is_503_and_the_same_request_succeeds_once_it_is_back() throws Exception {
        var broker = startBroker();
        var decor = Decor.of("127.0.0.1:" + port);
        try (var porte = Porte.open(decor, Map.of("AIGUILLAGE_ACKNOWLEDGEMENT", "PT1S"))) {
            var before = porte.deposer(Corps.COMPLET, "Idempotency-Key", "avant");
            broker.kill();

            var during = porte.deposer(Corps.MINIMAL, "Idempotency-Key", "pendant");
            assertThat(during.statusCode()).isEqualTo(503);
            assertThat(during.body()).contains("Réessayez avec la même clé");
            assertThat(porte.deposer(Corps.COMPLET, "Idempotency-Key", "avant").body())
                    .isEqualTo(before.body());

            broker = startBroker();
            Await.until("the retry succeeds", PATIENCE, () -> status(porte) == 201);
            var after = porte.deposer(Corps.MINIMAL, "Idempotency-Key", "pendant");
            var id = JSON.readTree(after.body()).get("id").asText();
            assertThat(decor.read(Topics.SIGNALEMENTS))
                    .extracting(message -> message.envelope().id())
                    .containsOnlyOnce(id);
        } finally {
            broker.close();
        }
    }

    private static int status(Porte porte) {
        try {
            return porte.deposer(Corps.MINIMAL, "Idempotency-Key", "pendant").statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ChildJvm startBroker() {
        var broker = ChildJvm.start(
                "broker",
                folder,
                Map.of(),
                List.of(
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "fr.aiguillage.localstack.BrokerMain",
                        folder.resolve("kafka").toString(),
                        String.valueOf(port),
                        String.valueOf(controller)));
        Await.until("the broker answers", PATIENCE, this::createTopics);
        return broker;
    }

    private boolean createTopics() {
        try (var admin = Admin.create(KafkaSettings.of("127.0.0.1:" + port).admin())) {
            admin.describeCluster().nodes().get();
            Topics.create(admin, (short) 1);
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
