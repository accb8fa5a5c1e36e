package fr.aiguillage.triage;

import static fr.aiguillage.triage.Signalements.FROM_MARCH_2026;
import static fr.aiguillage.triage.Signalements.recu;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern ADDRESS = Pattern.compile("Triage answers on (http://localhost:[0-9]+)");

    @TempDir
    Path folder;

    private KafkaLog log;

    @BeforeEach
    void start() {
        log = new KafkaLog(
                folder.resolve("kafka"), Registry.at(LocalStack.shared().registryUrl()));
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void it_is_ready_once_it_runs_and_counts_what_it_decides() throws Exception {
        log.loadReferentiel();
        log.send("e1", recu("s1", FROM_MARCH_2026));
        log.flush();
        try (var triage = TriageProcess.start(folder, log)) {
            Await.until(
                    "it answers",
                    PATIENCE,
                    () -> !triage.isAlive() || ADDRESS.matcher(said()).find());
            Await.until("it is ready", PATIENCE, () -> get("/health/ready").statusCode() == 200);
            Await.until("it decides", PATIENCE, () -> log.count(Topics.DECISIONS) == 2);
            assertThat(get("/metrics").body())
                    .contains(
                            "triage_decisions_total{mode=\"ACTIVE\",politique=\"centralise@1\",statut=\"DECIDE\"} 1.0")
                    .contains("kafka_consumer_fetch_manager_records_lag_max");
        }
    }

    @Test
    void it_ends_with_2_and_the_setting_named_when_one_is_missing() {
        try (var triage = TriageProcess.start(folder, Map.of())) {
            assertThat(exit(triage)).isEqualTo(2);
        }
        assertThat(said()).contains("AIGUILLAGE_KAFKA is not set");
    }

    @Test
    void it_ends_with_1_rather_than_triage_without_a_policy() {
        try (var triage = TriageProcess.start(folder, log)) {
            assertThat(exit(triage)).isEqualTo(1);
        }
        assertThat(said()).contains("Topic referentiel holds no triage tables or no policy");
    }

    @Test
    void it_ends_with_3_on_a_lost_memory() throws Exception {
        log.loadReferentiel();
        log.send("e1", recu("s1", FROM_MARCH_2026));
        log.flush();
        try (var triage = TriageProcess.start(folder, log)) {
            Await.until("it decides", PATIENCE, () -> !triage.isAlive() || log.count(Topics.DECISIONS) == 2);
        }
        log.admin
                .deleteTopics(List.of(Traces.changelog(TriageService.APPLICATION)))
                .all()
                .get();
        try (var triage = TriageProcess.start(folder, log)) {
            assertThat(exit(triage)).isEqualTo(3);
        }
        assertThat(said()).contains("Triage has lost its memory");
    }

    private static int exit(ChildJvm triage) {
        return triage.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    private HttpResponse<String> get(String path) {
        var address = ADDRESS.matcher(said());
        assertThat(address.find()).isTrue();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address.group(1) + path)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("triage.log"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
