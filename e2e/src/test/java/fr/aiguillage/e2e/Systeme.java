package fr.aiguillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.localstack.Home;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.sealing.Hmac;
import fr.aiguillage.sealing.MasterKey;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The whole system: broker, registry, PostgreSQL and issuer, and the four services, each in a JVM of its own. */
final class Systeme implements AutoCloseable {
    private static final Map<String, String> MODULES = Map.of(
            "ingest", "ingest-service",
            "triage", "triage-streams",
            "forwarder", "ars-forwarder",
            "projector", "alma-projector");

    static final DestinataireId WITH_WEBHOOK = new DestinataireId("CD-54D");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration STARTED = Duration.ofMinutes(3);

    private final Path folder;
    private final LocalStack stack = LocalStack.create().createTopics();
    private final WebhookStub webhook = WebhookStub.start();
    private final Map<String, ChildJvm> services = new ConcurrentHashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    private Systeme(Path folder) {
        this.folder = folder;
    }

    static Systeme start() throws IOException {
        return start(List.of("ingest", "triage", "forwarder", "projector"));
    }

    static Systeme start(List<String> services) throws IOException {
        var systeme = new Systeme(Files.createTempDirectory("e2e"));
        systeme.secrets();
        systeme.publishReferentiel();
        for (var service : services) systeme.startService(service);
        for (var service : services) systeme.awaitReady(service);
        return systeme;
    }

    private void secrets() throws IOException {
        MasterKey.create(folder.resolve("master-key.json"));
        Hmac.create(folder.resolve("hmac-key"));
        Files.writeString(folder.resolve("webhooks.properties"), WITH_WEBHOOK + "=" + webhook.secret() + "\n");
    }

    private void publishReferentiel() {
        var channel = new CanalDeclare(CanalRemise.WEBHOOK, webhook.url());
        referentiel(ReferentielInitial.events(Map.of(WITH_WEBHOOK, List.of(channel))));
    }

    /** As administration writes them. */
    void referentiel(List<ReferentielEvent> events) {
        var writer = EventWriter.of(Topics.REFERENTIEL, Registry.at(stack.registryUrl()));
        produceAll(
                events.stream().map(event -> writer.record(event, envelope())).toList());
    }

    /** As ingest writes them, without its door. */
    void signalements(List<SignalementEvent> events) {
        var writer = EventWriter.of(Topics.SIGNALEMENTS, Registry.at(stack.registryUrl()));
        produceAll(events.stream()
                .map(event -> writer.record(event.signalement(), event, envelope()))
                .toList());
    }

    private static CloudEvent envelope() {
        return CloudEvent.of(UUID.randomUUID().toString(), "/e2e", Instant.now());
    }

    private void produceAll(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = new KafkaProducer<byte[], byte[]>(kafka().producer())) {
            for (var record : records) {
                var unused = producer.send(record);
            }
            producer.flush();
        }
    }

    /** All that triage decided so far, in the order of the partitions. */
    List<OrientationDecidee> decisions() {
        var reader = EventReader.of(Topics.DECISIONS, Registry.at(stack.registryUrl()));
        return Records.read(this, "decisions").stream()
                .map(record -> (OrientationDecidee) reader.read(record).event())
                .toList();
    }

    void startService(String service) throws IOException {
        ports.putIfAbsent(service, freePort());
        var module = MODULES.getOrDefault(service, service);
        var jar = Home.root().resolve(module).resolve("target").resolve(module + ".jar");
        var arguments = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString());
        services.put(service, ChildJvm.start(service, folder.resolve("logs"), environment(service), arguments));
    }

    private Map<String, String> environment(String service) {
        return Map.ofEntries(
                Map.entry("AIGUILLAGE_KAFKA", stack.bootstrap()),
                Map.entry("AIGUILLAGE_REGISTRY", stack.registryUrl()),
                Map.entry("AIGUILLAGE_DATABASE", stack.jdbcUrl(service)),
                Map.entry("AIGUILLAGE_OIDC_ISSUER", stack.issuer().url()),
                Map.entry("AIGUILLAGE_PORT", port(service)),
                Map.entry("AIGUILLAGE_MASTER_KEY", "file:" + folder.resolve("master-key.json")),
                Map.entry("AIGUILLAGE_HMAC_KEY", folder.resolve("hmac-key").toString()),
                Map.entry(
                        "AIGUILLAGE_WEBHOOK_SECRETS",
                        folder.resolve("webhooks.properties").toString()),
                Map.entry("AIGUILLAGE_WEBHOOK_ALLOW_PRIVATE", "true"),
                Map.entry("AIGUILLAGE_DATA", folder.resolve("state-" + service).toString()));
    }

    void awaitReady(String service) {
        Await.until(service + " is ready", STARTED, () -> isReady(service));
    }

    private boolean isReady(String service) {
        try {
            return send(HttpRequest.newBuilder(url(service, "/health/ready")).build())
                            .statusCode()
                    == 200;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Kills a service as the kernel would in the worst moment, and starts it again. */
    void killAndRestart(String service) throws IOException {
        Objects.requireNonNull(services.get(service)).kill();
        startService(service);
        awaitReady(service);
    }

    KafkaSettings kafka() {
        return KafkaSettings.of(stack.bootstrap());
    }

    String registryUrl() {
        return stack.registryUrl();
    }

    WebhookStub webhook() {
        return webhook;
    }

    /** Where every service logs, and where the broker keeps its segments. */
    Path folder() {
        return folder;
    }

    /** Where broker, registry and database keep what they hold. */
    Path stackFolder() {
        return stack.folder();
    }

    String url(String service) {
        return "http://localhost:" + port(service);
    }

    private String port(String service) {
        return String.valueOf(ports.get(service));
    }

    private URI url(String service, String path) {
        return URI.create(url(service) + path);
    }

    HttpResponse<String> post(String service, String path, Set<String> roles, String body, String idempotencyKey) {
        return send(HttpRequest.newBuilder(url(service, path))
                .header("Authorization", "Bearer " + stack.issuer().token("testeur", roles))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends reports as one batch, and expects each to be taken. */
    void lots(List<String> reports, Set<String> roles) {
        var answer = send(HttpRequest.newBuilder(url("ingest", "/v1/lots"))
                .header("Authorization", "Bearer " + stack.issuer().token("testeur", roles))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", reports) + "\n"))
                .build());
        assertThat(answer.body().lines().filter(line -> line.contains("\"id\"")))
                .as(answer.body().lines().limit(3).toList().toString())
                .hasSize(reports.size());
    }

    JsonNode get(String service, String path, Set<String> roles) {
        return json(send(HttpRequest.newBuilder(url(service, path))
                .header("Authorization", "Bearer " + stack.issuer().token("testeur", roles))
                .build()));
    }

    /** What the receipt page says to whoever holds the code. */
    JsonNode receipt(String codeSuivi) {
        return json(send(HttpRequest.newBuilder(url("projector", "/v1/suivi"))
                .header("X-Code-Suivi", codeSuivi)
                .build()));
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(response.statusCode() + " is not JSON", e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void produce(ProducerRecord<byte[], byte[]> record) throws Exception {
        try (var producer = new KafkaProducer<byte[], byte[]>(kafka().producer())) {
            producer.send(record).get();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        services.values().forEach(ChildJvm::close);
        webhook.close();
        stack.close();
    }
}
