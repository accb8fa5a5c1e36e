package fr.aiguillage.triage;

import static fr.aiguillage.triage.Signalements.FROM_MARCH_2026;
import static fr.aiguillage.triage.Signalements.complement;
import static fr.aiguillage.triage.Signalements.recu;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.aiguillage.domain.administration.Rebut;
import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.schemas.Registry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever cannot be used becomes a rebut that says where it is, and the next report is decided as if nothing happened. */
class RebutTest {
    private static final Decisions BROKEN = new Decisions(
            Policies.DECISIONS.get().referentiel(),
            id -> {
                throw new IllegalStateException("what a person wrote");
            },
            "none");

    @TempDir
    Path state;

    private final AtomicReference<Decisions> decisions = new AtomicReference<>(Policies.DECISIONS.get());
    private Driver driver;

    @BeforeEach
    void start() {
        driver = new Driver(state, Registry.inMemory(), decisions::get);
    }

    @AfterEach
    void the_stream_goes_on() {
        decisions.set(Policies.DECISIONS.get());
        driver.send("next", recu("next", FROM_MARCH_2026));
        assertThat(driver.decisions()).hasSize(2);
        driver.close();
    }

    @Test
    void bytes_that_are_no_event_say_their_place_and_not_what_they_hold() {
        driver.send("e0", recu("s0", FROM_MARCH_2026));
        driver.decisions();
        var record = driver.record("e1", recu("s1", FROM_MARCH_2026));
        driver.send(value("what a person wrote".getBytes(UTF_8), record));
        var rebut = driver.rebuts().getFirst();
        assertThat(rebut)
                .isEqualTo(new Rebut(
                        "triage",
                        CauseRebut.ILLISIBLE,
                        rebut.detail(),
                        "signalements",
                        0,
                        1,
                        rebut.entetes(),
                        Optional.empty()));
        assertThat(rebut.detail()).doesNotContain("person");
        assertThat(rebut.entetes()).containsEntry("ce_id", "e1").containsEntry("traceparent", Driver.TRACE);
    }

    @Test
    void a_schema_that_nobody_registered_is_said_to_be_unknown() {
        var record = driver.record("e1", recu("s1", FROM_MARCH_2026));
        var value = ByteBuffer.wrap(record.value().clone()).putInt(1, 999_999).array();
        driver.send(value(value, record));
        assertThat(driver.rebuts()).extracting(Rebut::cause).containsExactly(CauseRebut.SCHEMA_INCONNU);
    }

    @Test
    void an_event_without_envelope_is_invalid() {
        var record = driver.record("e1", recu("s1", FROM_MARCH_2026));
        driver.send(new ProducerRecord<>(record.topic(), record.key(), record.value()));
        assertThat(driver.rebuts()).extracting(Rebut::cause).containsExactly(CauseRebut.CONTENU_INVALIDE);
    }

    @Test
    void a_record_without_value_is_invalid() {
        driver.send(new ProducerRecord<>("signalements", "s1".getBytes(UTF_8), null));
        assertThat(driver.rebuts()).extracting(Rebut::cause).containsExactly(CauseRebut.CONTENU_INVALIDE);
    }

    @Test
    void an_event_under_the_key_of_another_signalement_is_invalid() {
        var record = driver.record("e1", recu("s1", FROM_MARCH_2026));
        driver.send(keyed("s2".getBytes(UTF_8), record));
        assertThat(driver.rebuts()).extracting(Rebut::detail).containsExactly("wrong key");
    }

    @Test
    void an_event_without_key_is_invalid() {
        var record = driver.record("e1", recu("s1", FROM_MARCH_2026));
        driver.send(keyed(null, record));
        assertThat(driver.rebuts()).extracting(Rebut::detail).containsExactly("wrong key");
    }

    @Test
    void a_complement_to_a_report_that_never_came_in_is_invalid() {
        driver.send("e1", complement("never"));
        assertThat(driver.rebuts()).extracting(Rebut::cause).containsExactly(CauseRebut.CONTENU_INVALIDE);
    }

    @Test
    void a_report_whose_treatment_fails_leaves_its_rebut_and_no_half_of_itself() {
        decisions.set(BROKEN);
        driver.send("e1", recu("s1", FROM_MARCH_2026));
        assertThat(driver.rebuts())
                .extracting(Rebut::cause, Rebut::detail)
                .containsExactly(tuple(CauseRebut.ERREUR_TRAITEMENT, "java.lang.IllegalStateException"));
        decisions.set(Policies.DECISIONS.get());
        driver.send("e1", recu("s1", FROM_MARCH_2026));
        assertThat(driver.decisions()).hasSize(2);
    }

    private static ProducerRecord<byte[], byte[]> value(byte[] value, ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), null, record.key(), value, record.headers());
    }

    private static ProducerRecord<byte[], byte[]> keyed(byte @Nullable [] key, ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), null, key, record.value(), record.headers());
    }
}
