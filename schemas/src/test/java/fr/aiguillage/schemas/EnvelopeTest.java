package fr.aiguillage.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementConstate;
import fr.aiguillage.domain.signalement.SignalementId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** CloudEvents 1.0, Kafka protocol binding, binary content mode. */
class EnvelopeTest {
    private static final SignalementId ID = new SignalementId("s-1");
    private static final EffacementConstate EVENT = new EffacementConstate(ID, Set.of(Sujet.LIEU));
    private static final CloudEvent ENVELOPE = new CloudEvent(
            "e-1",
            "/ingest",
            Instant.parse("2026-03-14T09:22:00.5Z"),
            Optional.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
            Map.of("causationid", "c-1"));

    private final Registry registry = Registry.inMemory();
    private final EventWriter<SignalementId, SignalementEvent> writer = EventWriter.of(Topics.SIGNALEMENTS, registry);
    private final EventReader<SignalementId, SignalementEvent> reader = EventReader.of(Topics.SIGNALEMENTS, registry);

    private static Map<String, String> texts(Headers headers) {
        var texts = new HashMap<String, String>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return texts;
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                3,
                42,
                1_000L,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    @Test
    void the_headers_are_those_of_the_binding() {
        assertThat(texts(writer.record(ID, EVENT, ENVELOPE).headers()))
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "e-1",
                        "ce_source", "/ingest",
                        "ce_type", "fr.aiguillage.EffacementConstate",
                        "ce_time", "2026-03-14T09:22:00.500Z",
                        "ce_dataschema", EventType.dataschema(Schemas.of(EffacementConstate.class)),
                        "ce_causationid", "c-1",
                        "content-type", "application/avro",
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    @Test
    void an_envelope_reads_as_it_was_written() {
        var read = reader.read(received(writer.record(ID, EVENT, ENVELOPE)));
        assertThat(read).isEqualTo(Message.of(EVENT, ENVELOPE));
    }

    @Test
    void the_fingerprint_of_a_schema_is_found_in_its_history() {
        var fingerprints = AvroHistory.of("EffacementConstate").stream().map(EventType::dataschema);
        assertThat(fingerprints).contains(EventType.dataschema(Schemas.of(EffacementConstate.class)));
    }

    @Test
    void a_new_envelope_replaces_the_one_that_the_headers_held() {
        var serde = MessageSerde.of(Topics.SIGNALEMENTS, registry);
        var headers = new RecordHeaders();
        headers.add("other", new byte[] {'x'});
        serde.serializer().serialize("signalements", headers, Message.of(EVENT, ENVELOPE));
        serde.serializer()
                .serialize("signalements", headers, Message.of(EVENT, CloudEvent.of("e-2", "/triage", Instant.EPOCH)));
        assertThat(texts(headers))
                .containsEntry("ce_id", "e-2")
                .containsEntry("other", "x")
                .hasSize(8);
        assertThat(headers.toArray()).hasSize(8);
    }

    @Test
    void a_serde_of_messages_reads_what_it_wrote() {
        var serde = MessageSerde.of(Topics.SIGNALEMENTS, registry);
        var headers = new RecordHeaders();
        var bytes = serde.serializer().serialize("signalements", headers, Message.of(EVENT, ENVELOPE));
        assertThat(serde.deserializer().deserialize("signalements", headers, bytes))
                .isEqualTo(Message.of(EVENT, ENVELOPE));
    }

    @Test
    void a_time_may_have_an_offset() {
        var record = received(writer.record(ID, EVENT, ENVELOPE));
        record.headers().remove("ce_time").add("ce_time", "2026-03-14T10:22:00+01:00".getBytes(UTF_8));
        assertThat(reader.read(record).envelope().time()).isEqualTo(Instant.parse("2026-03-14T09:22:00Z"));
    }

    @Test
    void a_missing_or_bad_attribute_is_an_invalid_content() {
        for (var key : new String[] {"ce_id", "ce_source", "ce_time"}) {
            var record = received(writer.record(ID, EVENT, ENVELOPE));
            record.headers().remove(key);
            refused(record);
            record.headers().add(key, new byte[] {' '});
            refused(record);
        }
    }

    private void refused(ConsumerRecord<byte[], byte[]> record) {
        assertThatThrownBy(() -> reader.read(record))
                .isInstanceOfSatisfying(
                        UnreadableRecord.class,
                        unreadable -> assertThat(unreadable.causeRebut()).isEqualTo(CauseRebut.CONTENU_INVALIDE));
    }

    @Test
    void an_event_without_envelope_is_known_by_its_place_when_its_writer_is_foreign() {
        var sent = writer.record(ID, EVENT, ENVELOPE);
        var bare = received(new ProducerRecord<>("depots", sent.key(), sent.value()));
        assertThat(reader.readForeign(bare).envelope())
                .isEqualTo(CloudEvent.of("depots/3/42", "/depots", Instant.ofEpochMilli(1_000)));
        refused(bare);
    }

    @Test
    void a_tombstone_is_no_event() {
        var tombstone = received(writer.tombstone(ID));
        assertThat(reader.key(tombstone)).isEqualTo(ID);
        assertThat(reader.find(tombstone)).isEmpty();
        refused(tombstone);
    }

    @Test
    void a_key_that_is_no_id_is_an_invalid_content() {
        var blank = new ConsumerRecord<>("signalements", 0, 0L, " ".getBytes(UTF_8), new byte[0]);
        assertThatThrownBy(() -> reader.key(blank)).isInstanceOf(UnreadableRecord.class);
    }
}
