package fr.aiguillage.triage;

import static fr.aiguillage.triage.Signalements.FROM_MARCH_2026;
import static fr.aiguillage.triage.Signalements.recu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty reports are triaged, triage stops, something is lost, triage is started again. */
class StateGuardIT {
    private static final int REPORTS = 30;
    private static final String CHANGELOG = "triage-memoires-changelog";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Registry REGISTRY = Registry.inMemory();

    @TempDir
    Path folder;

    private KafkaLog log;

    @BeforeEach
    void start() {
        log = new KafkaLog(folder.resolve("kafka"), REGISTRY);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void a_lost_local_folder_is_restored_and_nothing_is_ordered_again() throws Exception {
        var orders = triageThenStop();
        sendReports();
        log.send("new", recu("new", FROM_MARCH_2026));
        log.flush();
        triageUntil("the new report is decided", "another", () -> log.count(Topics.DECISIONS) == 2 * (REPORTS + 1));
        assertThat(log.count(Topics.TRANSMISSIONS)).isEqualTo(orders + orders / REPORTS);
    }

    @Test
    void a_lost_changelog_is_refused_with_the_topic_named() throws Exception {
        var orders = triageThenStop();
        log.admin.deleteTopics(List.of(CHANGELOG)).all().get();
        assertThatThrownBy(() -> triage("state"))
                .isInstanceOf(LostState.class)
                .hasMessageContaining("holds decisions in partitions [")
                .hasMessageContaining("Restore topic " + CHANGELOG);
        assertThat(log.count(Topics.TRANSMISSIONS)).isEqualTo(orders);
    }

    @Test
    void an_emptied_changelog_is_refused() throws Exception {
        var orders = triageThenStop();
        log.admin.deleteTopics(List.of(CHANGELOG)).all().get();
        var empty = new NewTopic(CHANGELOG, Optional.of(6), Optional.empty());
        Await.until("the topic can be made again", PATIENCE, () -> isCreated(empty));
        assertThatThrownBy(() -> triage("state")).isInstanceOf(LostState.class);
        assertThat(log.count(Topics.TRANSMISSIONS)).isEqualTo(orders);
    }

    @Test
    void lost_offsets_are_refused_with_the_group_named() throws Exception {
        var orders = triageThenStop();
        log.admin.deleteConsumerGroups(List.of(TriageService.APPLICATION)).all().get();
        assertThatThrownBy(() -> triage("state"))
                .isInstanceOf(LostState.class)
                .hasMessageContaining("group triage has no committed offset");
        assertThat(log.count(Topics.TRANSMISSIONS)).isEqualTo(orders);
    }

    @Test
    void a_log_of_nothing_but_unreadable_records_is_no_lost_state() throws Exception {
        log.send(new ProducerRecord<>(Topics.SIGNALEMENTS.name(), new byte[] {7}, new byte[] {7}));
        log.flush();
        triageUntil("the record is a rebut", "state", () -> log.count(Topics.REBUTS) == 1);
        triageUntil("nothing is lost", "state", () -> true);
        assertThat(log.count(Topics.REBUTS)).isEqualTo(1);
    }

    private boolean isCreated(NewTopic topic) {
        try {
            log.admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (Exception beingDeleted) {
            return false;
        }
    }

    /** How many orders there are after thirty reports. */
    private int triageThenStop() throws Exception {
        sendReports();
        triageUntil("all is decided", "state", () -> log.count(Topics.DECISIONS) == 2 * REPORTS);
        return log.count(Topics.TRANSMISSIONS);
    }

    private void sendReports() throws Exception {
        for (int i = 0; i < REPORTS; i++) log.send("e" + i, recu("s" + i, FROM_MARCH_2026));
        log.flush();
    }

    private void triageUntil(String what, String state, BooleanSupplier condition) {
        try (var triage = triage(state)) {
            Await.until("triage runs", PATIENCE, triage::isRunning);
            Await.until(what, PATIENCE, condition);
        }
    }

    private TriageService triage(String state) {
        var config = new Config(log.kafka, "memory", folder.resolve(state), 0, 2, 0);
        return TriageService.start(config, REGISTRY, Policies.DECISIONS, new SimpleMeterRegistry());
    }
}
