package fr.aiguillage.e2e.schemas;

import static fr.aiguillage.schemas.Topics.REFERENTIEL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiqueRetiree;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.ReferentielFollower;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The referentiel is a log, and its offset is the revision. */
class ReferentielIT {
    /** A broker of its own: what is written here would disturb the services of other tests. */
    private static final LocalStack STACK = LocalStack.create();

    private static final KafkaSettings KAFKA = KafkaSettings.of(STACK.bootstrap());
    private static final Registry REGISTRY = Registry.at(LocalStack.shared().registryUrl());
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final PolitiqueId politique = new PolitiqueId("essai-" + UUID.randomUUID(), 1);

    @BeforeAll
    static void create() {
        try (var admin = Admin.create(KAFKA.admin())) {
            Topics.create(admin, (short) 1);
        }
    }

    @AfterAll
    static void close() {
        STACK.close();
    }

    private long publish(ReferentielEvent event) throws ExecutionException, InterruptedException {
        var envelope = CloudEvent.of(UUID.randomUUID().toString(), "/essai", Instant.EPOCH);
        try (var producer = new KafkaProducer<byte[], byte[]>(KAFKA.producer())) {
            return producer.send(EventWriter.of(REFERENTIEL, REGISTRY).record(event, envelope))
                    .get()
                    .offset();
        }
    }

    private PolitiquePubliee published(String dmn) {
        return new PolitiquePubliee(politique, dmn, "sha", "essai", "");
    }

    @Test
    void its_revision_is_the_offset_of_its_last_event() throws ExecutionException, InterruptedException {
        var revision = publish(published("dmn"));
        assertThat(new ReferentielLog(KAFKA, REGISTRY).read().revision()).isEqualTo(revision);
    }

    @Test
    void any_revision_can_be_read_again() throws ExecutionException, InterruptedException {
        var log = new ReferentielLog(KAFKA, REGISTRY);
        var before = publish(published("dmn"));
        var after = publish(new PolitiqueRetiree(politique, "essai", ""));
        assertThat(log.at(before).retirees()).doesNotContain(politique);
        assertThat(log.at(after).retirees()).contains(politique);
    }

    @Test
    void a_policy_of_512_KiB_goes_through() throws ExecutionException, InterruptedException {
        publish(published("x".repeat(512 * 1024)));
        assertThat(new ReferentielLog(KAFKA, REGISTRY).read().politiques())
                .hasEntrySatisfying(politique, read -> assertThat(read.dmn()).hasSize(512 * 1024));
    }

    @Test
    void a_follower_holds_at_its_start_what_was_published_and_later_what_is() throws Exception {
        var first = publish(published("dmn"));
        try (var follower = ReferentielFollower.start(KAFKA, REGISTRY)) {
            assertThat(follower.awaitEnd(LIMIT).revision()).isGreaterThanOrEqualTo(first);
            var next = publish(new PolitiqueRetiree(politique, "essai", ""));
            Await.until("revision " + next, LIMIT, () -> follower.current().revision() >= next);
            assertThat(follower.current()).isEqualTo(new ReferentielLog(KAFKA, REGISTRY).read());
        }
    }

    @Test
    void a_follower_of_an_unreadable_referentiel_says_so() throws Exception {
        try (var follower = ReferentielFollower.start(KAFKA, Registry.inMemory())) {
            publish(published("dmn"));
            Await.until("failure", LIMIT, () -> follower.failure().isPresent());
        }
    }

    @Test
    void a_follower_waits_for_a_registry_that_is_away() throws Exception {
        var revision = publish(published("dmn"));
        try (var follower = ReferentielFollower.start(KAFKA, new AwayTwice(new AtomicInteger(2)))) {
            assertThat(follower.awaitEnd(LIMIT).revision()).isGreaterThanOrEqualTo(revision);
            assertThat(follower.current()).isEqualTo(new ReferentielLog(KAFKA, REGISTRY).read());
        }
    }

    private record AwayTwice(AtomicInteger left) implements Registry {
        @Override
        public int register(String subject, String schema) {
            return REGISTRY.register(subject, schema);
        }

        @Override
        public Optional<String> byId(int id) {
            if (left.getAndDecrement() > 0) throw new RegistryUnavailable("id " + id, new IOException("away"));
            return REGISTRY.byId(id);
        }
    }
}
