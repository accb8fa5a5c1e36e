package fr.aiguillage.administration;

import static fr.aiguillage.administration.Exemples.MAINTENANT;
import static fr.aiguillage.administration.Exemples.VARIANTE;
import static fr.aiguillage.administration.Exemples.publier;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.administration.Reponse.DejaFaite;
import fr.aiguillage.administration.Reponse.Faite;
import fr.aiguillage.administration.Reponse.Refusee;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.localstack.KafkaBroker;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests against a log that several people write. */
class AdministrationIT {
    @TempDir
    private static Path folder;

    private static final Registry REGISTRY = Registry.inMemory();
    private static KafkaBroker broker;
    private static KafkaSettings kafka;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.start(folder).createTopics();
        kafka = KafkaSettings.of(broker.bootstrap());
        var writer = EventWriter.of(Topics.REFERENTIEL, REGISTRY);
        try (var producer = new KafkaProducer<byte[], byte[]>(kafka.producer())) {
            ReferentielInitial.events().forEach(event -> {
                var unused = producer.send(writer.record(event, CloudEvent.of("initial", "/essai", Instant.EPOCH)));
            });
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static Administration administration(Clock clock) {
        return new Administration(kafka, REGISTRY, clock);
    }

    private static Administration administration() {
        return administration(Clock.fixed(MAINTENANT, UTC));
    }

    private static long end() {
        return administration().referentiel().revision();
    }

    @Test
    void what_passes_is_in_the_log_and_its_offset_is_the_revision() {
        var before = end();
        var reponse = (Faite) administration().appliquer(publier("passe", 1, VARIANTE));
        assertThat(reponse.revision()).isEqualTo(before + 1).isEqualTo(end());
        assertThat(administration().referentiel().politiques()).containsKey(new PolitiqueId("passe", 1));
    }

    @Test
    void what_is_refused_or_known_writes_nothing() {
        var first = administration().appliquer(publier("seule", 1, VARIANTE));
        var before = end();
        assertThat(administration().appliquer(publier("seule", 1, VARIANTE))).isInstanceOf(DejaFaite.class);
        assertThat(administration().appliquer(publier("seule", 1, VARIANTE + "<!-- 2 -->")))
                .isInstanceOf(Refusee.class);
        assertThat(first).isInstanceOf(Faite.class);
        assertThat(end()).isEqualTo(before);
    }

    @Test
    void every_kind_of_request_takes_effect() {
        var demandes = List.of(
                publier("tour", 1, VARIANTE),
                new ActiverPolitique("tour", "departement:88", "2026-06-01", Optional.of("2026-09-01"), "claire"),
                new RetirerPolitique("tour@1", "fin", "claire"),
                new DeclarerDestinataire(
                        FicheLue.lire("{id: ALMA-88, type: ALMA, nom: ALMA Vosges, source: essai,"
                                + " couvertures: [{territoire: 'departement:88', du: 2026-06-01}]}"),
                        true,
                        "claire"),
                new CloreDestinataire("ALMA-88", LocalDate.of(2026, 12, 31), "claire"));
        assertThat(demandes)
                .extracting(demande ->
                        administration().appliquer(demande).getClass().getSimpleName())
                .containsOnly("Faite");
    }

    @Test
    void the_envelope_says_who_and_through_what() {
        administration().appliquer(publier("enveloppe", 1, VARIANTE));
        var partition = new TopicPartition(Topics.REFERENTIEL.name(), 0);
        try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.consumer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, end());
            var record = Stream.generate(
                            () -> consumer.poll(Duration.ofMillis(100)).records(partition))
                    .filter(records -> !records.isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .getFirst();
            assertThat(Stream.of("ce_source", "ce_auteur", "ce_type")
                            .map(name ->
                                    new String(record.headers().lastHeader(name).value(), UTF_8)))
                    .startsWith("/administration", "claire");
        }
    }

    @Test
    void of_two_who_publish_other_content_at_once_exactly_one_wins() throws Exception {
        var reponses =
                atOnce(publier("course", 1, VARIANTE), publier("course", 1, VARIANTE.replace("variante", "autre")));
        assertThat(reponses).hasAtLeastOneElementOfType(Faite.class).hasAtLeastOneElementOfType(Refusee.class);
        var won = reponses.stream()
                .filter(Faite.class::isInstance)
                .map(Faite.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(administration().referentiel().politiques().get(new PolitiqueId("course", 1)))
                .isEqualTo(won.event());
    }

    @Test
    void two_who_publish_the_same_content_at_once_both_have_it() throws Exception {
        assertThat(atOnce(publier("accord", 1, VARIANTE), publier("accord", 1, VARIANTE)))
                .hasOnlyElementsOfType(Faite.class);
    }

    @Test
    void an_activation_against_a_retirement_at_once_tells_the_later_one() throws Exception {
        administration().appliquer(publier("duel", 1, VARIANTE));
        var reponses = atOnce(
                new ActiverPolitique("duel", "departement:88", "2026-06-01", Optional.empty(), "claire"),
                new RetirerPolitique("duel@1", "fin", "denis"));
        assertThat(reponses).hasOnlyElementsOfType(Faite.class);
        var later = reponses.stream()
                .map(Faite.class::cast)
                .max(Comparator.comparingLong(Faite::revision))
                .orElseThrow();
        assertThat(later.avertissements()).isNotEmpty();
    }

    /** Both have read the log before either writes. */
    private static List<Reponse> atOnce(Demande one, Demande other) throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(asking(one, barrier));
            var second = threads.submit(asking(other, barrier));
            return List.of(first.get(), second.get());
        }
    }

    private static Callable<Reponse> asking(Demande demande, CyclicBarrier barrier) {
        return () -> administration(new Rendezvous(barrier)).appliquer(demande);
    }

    /** A clock that is read only once all others are about to be. */
    private static final class Rendezvous extends Clock {
        private final CyclicBarrier barrier;

        Rendezvous(CyclicBarrier barrier) {
            this.barrier = barrier;
        }

        @Override
        public ZoneId getZone() {
            return UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            try {
                barrier.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            return MAINTENANT;
        }
    }
}
