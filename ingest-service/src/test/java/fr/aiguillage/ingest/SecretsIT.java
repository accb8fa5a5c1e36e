package fr.aiguillage.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.KafkaBroker;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Names are planted wherever a person may write one; then every byte that the service left behind is searched. */
class SecretsIT {
    private static final String COMMENT = "\"commentaire\":\"dit par Clotaire Voisinarde\"";
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        ROOT.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        ROOT.detachAppender(logged);
    }

    @Test
    void no_name_is_in_clear_in_the_log_in_what_is_logged_or_in_a_refusal() throws Exception {
        var refusals = new ArrayList<String>();
        try (var broker = KafkaBroker.start(folder).createTopics()) {
            keepUncompressed(broker.bootstrap());
            var decor = Decor.of(broker.bootstrap());
            try (var porte = Porte.open(decor)) {
                say(porte);
                refusals.addAll(sayBadly(porte, decor));
            }
            assertThat(inTheLog(decor)).anyMatch(record -> record.contains("temoin-en-clair"));
            assertThat(inTheLog(decor)).noneMatch(SecretsIT::isSecret);
        }
        assertThat(inFiles(folder)).as("what is in clear is found").anyMatch(file -> file.contains("temoin-en-clair"));
        assertThat(inFiles(folder)).noneMatch(SecretsIT::isSecret);
        assertThat(refusals).hasSize(5).noneMatch(SecretsIT::isSecret);
        assertThat(logged.list).isNotEmpty().extracting(SecretsIT::text).noneMatch(SecretsIT::isSecret);
    }

    private static void say(Porte porte) throws Exception {
        var answer =
                porte.post("/v1/signalements", Corps.COMPLET, "intake:temoin-en-clair", "Idempotency-Key", "Ysolinde");
        var path = "/v1/signalements/"
                + new ObjectMapper().readTree(answer.body()).get("id").asText();
        var complement = "{\"canal\":\"EMAIL\",\"faits\":{\"recit\":\"Abracadabrantes\"}}";
        assertThat(porte.post(path + "/complements", complement, "ecoutant").statusCode())
                .isEqualTo(202);
        var correction = "{\"lieu\":{\"type\":\"DOMICILE\",\"commune\":\"54395\",\"adresse\":\"3 rue Zorglubine\"},"
                + COMMENT + "}";
        assertThat(porte.post(path + "/corrections", correction, "ecoutant").statusCode())
                .isEqualTo(202);
        var reorientation = "{\"refusePar\":\"ARS-44\",\"motif\":\"AUTRE\"," + COMMENT + "}";
        assertThat(porte.post(path + "/reorientations", reorientation, "admin").statusCode())
                .isEqualTo(202);
        assertThat(porte.post(path + "/retraits", "{" + COMMENT + "}", "admin").statusCode())
                .isEqualTo(202);
    }

    private static List<String> sayBadly(Porte porte, Decor decor) throws Exception {
        var garbage =
                new ProducerRecord<>(Topics.DEPOTS.name(), "k".getBytes(ISO_8859_1), "Zorglubine".getBytes(ISO_8859_1));
        decor.send(List.of(garbage));
        Await.until(
                "the rebut",
                Duration.ofSeconds(30),
                () -> !decor.records(Topics.REBUTS).isEmpty());
        return List.of(
                porte.deposer(Corps.COMPLET.replace("\"DOMICILE\"", "\"chez Zorglubine\""))
                        .body(),
                porte.deposer(Corps.COMPLET.replace("\"54395\"", "\"Quidamovitch\""))
                        .body(),
                porte.deposer("{\"canal\":\"Ysolinde Quidamovitch").body(),
                lot(porte, "{\"canal\":\"Ysolinde\"}"),
                lot(porte, "Ysolinde"));
    }

    private static String lot(Porte porte, String line) throws Exception {
        return Porte.send(porte.request("/v1/lots")
                        .POST(BodyPublishers.ofString(line))
                        .header("Authorization", "Bearer " + porte.token("intake:temoin-en-clair"))
                        .header("Content-Type", "application/x-ndjson"))
                .body();
    }

    /** So that what is in a segment can be read there. {@code depots} is others' own: what they write is theirs. */
    private static void keepUncompressed(String bootstrap) throws Exception {
        var uncompressed =
                new AlterConfigOp(new ConfigEntry(TopicConfig.COMPRESSION_TYPE_CONFIG, "uncompressed"), OpType.SET);
        Map<ConfigResource, Collection<AlterConfigOp>> all = Topics.ALL.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        topic -> List.of(uncompressed)));
        try (var admin = Admin.create(KafkaSettings.of(bootstrap).admin())) {
            admin.incrementalAlterConfigs(all).all().get();
        }
    }

    private static List<String> inTheLog(Decor decor) {
        return Stream.<Topic<?, ?>>of(Topics.SIGNALEMENTS, Topics.CLES, Topics.REBUTS)
                .flatMap(topic -> decor.records(topic).stream())
                .map(record -> text(record.key()) + headers(record) + text(record.value()))
                .toList();
    }

    private static String headers(ConsumerRecord<byte[], byte[]> record) {
        return Stream.of(record.headers().toArray())
                .map(header -> header.key() + "=" + text(header.value()))
                .collect(Collectors.joining(" "));
    }

    private static List<String> inFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("depots-"))
                    .map(SecretsIT::content)
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return text(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static String text(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : thrown.getMessage());
    }

    private static boolean isSecret(String text) {
        return Corps.SECRETS.stream().anyMatch(text::contains);
    }
}
