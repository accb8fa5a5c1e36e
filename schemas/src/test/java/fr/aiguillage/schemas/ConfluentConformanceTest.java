package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.administration.Rebut;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroDeserializer;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroSerializer;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our bytes and those of Confluent's own serializer, with one registry. */
class ConfluentConformanceTest {
    private static final String TOPIC = "essai";
    private static final Map<String, Object> CONFIG = Map.of(
            "schema.registry.url",
            "mock://essai",
            "value.subject.name.strategy",
            TopicRecordNameStrategy.class.getName());

    private final MockSchemaRegistryClient client = new MockSchemaRegistryClient();
    private final KafkaAvroSerializer serializer = new KafkaAvroSerializer(client, CONFIG);
    private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(client, CONFIG);

    static Stream<Class<? extends Record>> roots() {
        return Roots.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("roots")
    <T extends Record> void the_genuine_serializer_reads_our_bytes_and_writes_the_same(Class<T> type)
            throws IOException, RestClientException {
        serializer.configure(CONFIG, false);
        var format = new WireFormat<>(TOPIC, type, new ClientRegistry(client));
        var ours = format.encode(Samples.full(type));
        var theirs = serializer.serialize(TOPIC, deserializer.deserialize(TOPIC, ours));
        assertThat(format.decode(theirs).event()).isEqualTo(Samples.full(type));
        if (isOrdered(type)) assertThat(theirs).isEqualTo(ours);
        assertThat(client.getAllSubjects()).containsExactly(TOPIC + "-fr.aiguillage." + type.getSimpleName());
    }

    /** Avro does not order the entries of a map. */
    private static boolean isOrdered(Class<?> type) {
        return type != Rebut.class;
    }

    /** The genuine client's registry of tests. */
    private record ClientRegistry(MockSchemaRegistryClient client) implements Registry {
        @Override
        public int register(String subject, String schema) {
            try {
                return client.register(subject, new AvroSchema(schema));
            } catch (IOException | RestClientException e) {
                throw new RegistryUnavailable(subject, e);
            }
        }

        @Override
        public Optional<String> byId(int id) {
            try {
                return Optional.of(client.getSchemaById(id).canonicalString());
            } catch (IOException | RestClientException e) {
                return Optional.empty();
            }
        }
    }
}
