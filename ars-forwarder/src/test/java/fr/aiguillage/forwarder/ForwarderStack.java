package fr.aiguillage.forwarder;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireDeclare;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.sealing.CleId;
import fr.aiguillage.sealing.MasterKey;
import fr.aiguillage.sealing.Sealer;
import fr.aiguillage.sealing.Sealing;
import fr.aiguillage.servicekit.RunningService;
import fr.aiguillage.servicekit.Settings;
import fr.aiguillage.servicekit.Shutdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.LoggerFactory;

/** What is around a forwarder, for real: broker, registry, PostgreSQL, issuer; and a hand that plays the other services. */
final class ForwarderStack {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2026-03-14T10:00:00Z");
    private static final ForwarderStack SHARED = new ForwarderStack();

    private final ListAppender<ILoggingEvent> logs = new ListAppender<>();
    private final LocalStack local = LocalStack.shared();
    private final KafkaSettings kafka = KafkaSettings.of(local.bootstrap());
    private final Registry registry = Registry.at(local.registryUrl());
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(kafka.producer());
    private final Path folder = temporary();
    private final Path masterKey = folder.resolve("master.json");
    private final Path secrets = folder.resolve("secrets.properties");
    private final Sealer sealer;
    private final EventWriter<Void, ReferentielEvent> referentiel;
    private final EventWriter<DestinataireId, TransmissionEvent> transmissions;
    private final EventWriter<String, CleScellee> cles;

    private ForwarderStack() {
        logs.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(logs);
        try (var admin = Admin.create(kafka.admin())) {
            Topics.create(admin, (short) 1);
        }
        sealer = new Sealer(MasterKey.create(masterKey));
        referentiel = EventWriter.of(Topics.REFERENTIEL, registry);
        transmissions = EventWriter.of(Topics.TRANSMISSIONS, registry);
        cles = EventWriter.of(Topics.CLES, registry);
    }

    static ForwarderStack shared() {
        return SHARED;
    }

    String bootstrap() {
        return local.bootstrap();
    }

    String registryUrl() {
        return local.registryUrl();
    }

    Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("AIGUILLAGE_KAFKA", local.bootstrap()),
                Map.entry("AIGUILLAGE_REGISTRY", local.registryUrl()),
                Map.entry("AIGUILLAGE_DATABASE", local.jdbcUrl("forwarder")),
                Map.entry("AIGUILLAGE_OIDC_ISSUER", local.issuer().url()),
                Map.entry("AIGUILLAGE_PORT", "0"),
                Map.entry("AIGUILLAGE_MASTER_KEY", "file:" + masterKey),
                Map.entry("AIGUILLAGE_WEBHOOK_SECRETS", secrets.toString()),
                Map.entry("AIGUILLAGE_WEBHOOK_ALLOW_PRIVATE", "true"),
                Map.entry("AIGUILLAGE_WEBHOOK_DELAI", "PT2S"),
                Map.entry("AIGUILLAGE_REMISE_BAIL", "PT3S"),
                Map.entry("AIGUILLAGE_REMISE_PAUSE", "PT0.02S"),
                Map.entry("AIGUILLAGE_ECHEANCE_PAUSE", "PT0.02S"),
                Map.entry("AIGUILLAGE_REPRISE_MAXIMUM", "4"),
                Map.entry("AIGUILLAGE_REPRISE_BASE", "PT0.05S"),
                Map.entry("AIGUILLAGE_REPRISE_PLAFOND", "PT0.2S"));
    }

    /** A forwarder that runs until it is closed. */
    final class Running implements AutoCloseable {
        private final Shutdown shutdown = Shutdown.hook(Duration.ofSeconds(20));
        private final RunningService service;

        private Running(Map<String, String> more) {
            var all = new HashMap<>(settings());
            all.putAll(more);
            try {
                service = Main.start(Config.of(Settings.of(all)), shutdown);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        Client client(String subject, String... roles) {
            return new Client(service.uri(), local.issuer().token(subject, Set.of(roles)));
        }

        Client shortLived(Duration validity, String subject, String... roles) {
            return new Client(service.uri(), local.issuer().token(subject, Set.of(roles), validity));
        }

        @Override
        public void close() {
            shutdown.close();
        }
    }

    void run(Consumer<Running> test) {
        run(Map.of(), test);
    }

    void run(Map<String, String> more, Consumer<Running> test) {
        try (var running = new Running(more)) {
            test.accept(running);
        }
    }

    Path folder() {
        return folder;
    }

    /** A forwarder in a process of its own. */
    ChildJvm process(Map<String, String> more) {
        var all = new HashMap<>(settings());
        all.putAll(more);
        var command = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                Main.class.getName());
        return ChildJvm.start("forwarder", folder, all, command);
    }

    Jdbi database() {
        return database("forwarder");
    }

    Jdbi database(String name) {
        return Jdbi.create(local.jdbcUrl(name));
    }

    /** What the command that rebuilds says, of a database that is made when it is not there. */
    List<String> rebuild(String database) {
        var settings = new HashMap<>(settings());
        settings.put("AIGUILLAGE_DATABASE", local.jdbcUrl(database));
        var said = new ArrayList<String>();
        try {
            Reconstruire.run(Config.of(Settings.of(settings)), said::add);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return said;
    }

    /** All that was logged, exceptions with their messages. */
    String logs() {
        return List.copyOf(logs.list).stream()
                .map(event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }

    /** Every row of every table, as text; bytes in hexadecimal. */
    String dump() {
        return database()
                .withHandle(handle -> handle
                        .createQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                        .mapTo(String.class)
                        .stream()
                        .flatMap(table ->
                                handle
                                        .createQuery("SELECT t::text FROM \"" + table + "\" t")
                                        .mapTo(String.class)
                                        .stream())
                        .collect(Collectors.joining("\n")));
    }

    /** In the directory, and with a secret, before a forwarder starts. */
    void declare(DestinataireId id, Optional<String> webhook) {
        declare(
                id,
                webhook.stream()
                        .map(address -> new CanalDeclare(CanalRemise.WEBHOOK, address))
                        .toList());
    }

    void declare(DestinataireId id, List<CanalDeclare> channels) {
        declare(id, channels, Optional.empty());
    }

    void declare(DestinataireId id, List<CanalDeclare> channels, Optional<String> astreinte) {
        var declared = new Destinataire(id, DestinataireType.ARS, "Exemple", "test", List.of(), channels, astreinte);
        send(referentiel.record(new DestinataireDeclare(declared), CloudEvent.of("declare/" + id, "/test", NOW)));
        remember(channels.isEmpty() ? "" : id + "=" + Recipient.SECRET + "\n");
    }

    private void remember(String line) {
        try {
            Files.writeString(secrets, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(TransmissionEvent event) {
        send(transmissions.record(event.destinataire(), event, CloudEvent.of(event.ordre(), "/triage", NOW)));
    }

    Sealing seal(SignalementId signalement, Sujet sujet, String json) {
        var sealing = sealer.seal(signalement, sujet, json.getBytes(StandardCharsets.UTF_8));
        var id = keyOf(sealing);
        send(cles.record(id, sealing.cle(), CloudEvent.of(id, "/ingest", NOW)));
        return sealing;
    }

    void destroy(Sealing sealing) {
        send(cles.tombstone(keyOf(sealing)));
    }

    private static String keyOf(Sealing sealing) {
        return CleId.of(sealing.cle()).toString();
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without waiting; {@link #flush} does. */
    void post(TransmissionEvent event) {
        var envelope = CloudEvent.of(event.ordre(), "/triage", NOW);
        var unused = producer.send(transmissions.record(event.destinataire(), event, envelope));
    }

    void flush() {
        producer.flush();
    }

    /** Whether the log has all that happened. */
    boolean isRelayed() {
        return database()
                .withHandle(handle -> handle.createQuery("SELECT NOT EXISTS (SELECT FROM outbox)")
                        .mapTo(Boolean.class)
                        .one());
    }

    List<SuiviEvent> suivi(SignalementId signalement) {
        var key = Topics.SUIVI.keySerde().serializer().serialize(Topics.SUIVI.name(), signalement);
        var partition = BuiltInPartitioner.partitionForKey(key, Topics.SUIVI.partitions());
        return read(Topics.SUIVI, List.of(partition), record -> Arrays.equals(record.key(), key))
                .map(Message::event)
                .toList();
    }

    List<SuiviEvent> awaitSuivi(SignalementId signalement, Predicate<List<SuiviEvent>> wanted) {
        var last = new ArrayList<SuiviEvent>();
        Await.until("suivi of " + signalement, PATIENCE, () -> {
            last.clear();
            last.addAll(suivi(signalement));
            return wanted.test(last);
        });
        return last;
    }

    /** All that a topic holds now, by partition. */
    <K, E> Stream<Message<E>> all(Topic<K, E> topic) {
        var every = IntStream.range(0, topic.partitions()).boxed().toList();
        return read(topic, every, record -> true);
    }

    private <K, E> Stream<Message<E>> read(
            Topic<K, E> topic, List<Integer> numbers, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        var reader = EventReader.of(topic, registry);
        var partitions = numbers.stream()
                .map(number -> new TopicPartition(topic.name(), number))
                .toList();
        var messages = new ArrayList<Message<E>>();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.consumer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L)))
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (wanted.test(record)) reader.find(record).ifPresent(messages::add);
                });
        }
        return messages.stream();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("forwarder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
