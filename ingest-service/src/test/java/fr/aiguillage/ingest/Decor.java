package fr.aiguillage.ingest;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.sealing.Hmac;
import fr.aiguillage.sealing.MasterKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** What is around the service: a real broker that holds the shipped referentiel, a real registry, an issuer, keys. */
final class Decor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrap;
    private final Registry registry = Registry.at(LocalStack.shared().registryUrl());
    private final Path folder;

    private Decor(String bootstrap, Path folder) {
        this.bootstrap = bootstrap;
        this.folder = folder;
    }

    private static final class Shared {
        private static final Decor DECOR = of(LocalStack.shared().createTopics().bootstrap());
    }

    /** The one of this JVM. */
    static Decor shared() {
        return Shared.DECOR;
    }

    /** Around another broker, whose topics exist. */
    static Decor of(String bootstrap) {
        try {
            var decor = new Decor(bootstrap, Files.createTempDirectory("ingest-keys"));
            MasterKey.create(decor.folder.resolve("master.json"));
            Hmac.create(decor.folder.resolve("hmac"));
            decor.publishReferentiel();
            return decor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> settings() {
        return Map.of(
                "AIGUILLAGE_KAFKA",
                bootstrap,
                "AIGUILLAGE_REGISTRY",
                LocalStack.shared().registryUrl(),
                "AIGUILLAGE_OIDC_ISSUER",
                LocalStack.shared().issuer().url(),
                "AIGUILLAGE_PORT",
                "0",
                "AIGUILLAGE_MASTER_KEY",
                "file:" + folder.resolve("master.json"),
                "AIGUILLAGE_HMAC_KEY",
                "file:" + folder.resolve("hmac"));
    }

    MasterKey masterKey() {
        return MasterKey.open("file:" + folder.resolve("master.json"));
    }

    Path folder() {
        return folder;
    }

    String token(String subject, Set<String> roles) {
        return LocalStack.shared().issuer().token(subject, roles);
    }

    private void publishReferentiel() {
        var writer = EventWriter.of(Topics.REFERENTIEL, registry);
        send(ReferentielInitial.events().stream()
                .map(event -> writer.record(event, CloudEvent.of("initial", "/test", Instant.EPOCH)))
                .toList());
    }

    Registry registry() {
        return registry;
    }

    /** Comes back once all are acknowledged. */
    void send(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer =
                new KafkaProducer<byte[], byte[]>(KafkaSettings.of(bootstrap).producer())) {
            var sent = records.stream().map(producer::send).toList();
            for (var record : sent) {
                record.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All events of a topic, partition by partition. */
    <K, E> List<Message<E>> read(Topic<K, E> topic) {
        var reader = EventReader.of(topic, registry);
        return records(topic).stream()
                .flatMap(record -> reader.find(record).stream())
                .toList();
    }

    <K, E> E read(Topic<K, E> topic, ConsumerRecord<byte[], byte[]> record) {
        return EventReader.of(topic, registry).read(record).event();
    }

    List<ConsumerRecord<byte[], byte[]>> records(Topic<?, ?> topic) {
        try (var consumer =
                new KafkaConsumer<byte[], byte[]>(KafkaSettings.of(bootstrap).consumer())) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    void awaitReady(URI service) {
        Await.until("ingest is ready", PATIENCE, () -> status(service.resolve("/health/ready")) == 200);
    }

    private static int status(URI uri) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
