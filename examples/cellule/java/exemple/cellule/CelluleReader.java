package exemple.cellule;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads {@code cellule.<destinataire>}: made to be copied, with kafka-clients, avro and nimbus-jose-jwt beside it. What was
 * handled is known by its id, so that what comes again is passed over; positions are kept after, never before.
 */
public final class CelluleReader implements AutoCloseable {
    /**
     * One record.
     *
     * @param id the same each time that it comes
     * @param type {@code TransmissionDeposee} or {@code TransmissionAnnulee}
     * @param codes what is in clear
     * @param personnel the personal part, as JSON; none in an annulment
     */
    public record Transmission(String id, String type, GenericRecord codes, Optional<String> personnel) {}

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String registry;
    private final ECKey key;
    private final Map<Integer, Schema> schemas = new HashMap<>();

    /**
     * @param kafka bootstrap.servers, and security where there is any
     * @param registry base of the schema registry's Confluent API
     * @param key the private key whose public part the forwarder has
     */
    public CelluleReader(Map<String, Object> kafka, String registry, String destinataire, ECKey key) {
        this.registry = registry;
        this.key = key;
        var settings = new HashMap<>(kafka);
        settings.putIfAbsent(ConsumerConfig.GROUP_ID_CONFIG, "cellule." + destinataire);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of("cellule." + destinataire));
    }

    /**
     * Waits for what comes next, and hands it over.
     *
     * @param isNew whether an id was never handled: ask your own database
     * @param handle keeps the transmission and its id, in one transaction
     */
    public void read(Duration wait, Predicate<String> isNew, Consumer<Transmission> handle) {
        for (var record : consumer.poll(wait)) {
            var id = header(record, "ce_id");
            if (isNew.test(id)) handle.accept(transmission(id, record));
        }
        consumer.commitSync();
    }

    private Transmission transmission(String id, ConsumerRecord<byte[], byte[]> record) {
        var codes = decode(record.value());
        var jwe = Optional.ofNullable(codes.getSchema().getField("jwe")).map(field -> codes.get(field.pos()));
        return new Transmission(
                id, codes.getSchema().getName(), codes, jwe.map(text -> decrypt(text.toString())));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** A zero, the id of the schema in four bytes, then Avro. */
    private GenericRecord decode(byte[] value) {
        var schema = schemas.computeIfAbsent(ByteBuffer.wrap(value, 1, 4).getInt(), this::fetch);
        var decoder = DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null);
        try {
            return new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
        } catch (IOException e) {
            throw new IllegalStateException("not a record of schema " + schema.getFullName(), e);
        }
    }

    private Schema fetch(int id) {
        var request = HttpRequest.newBuilder(URI.create(registry + "/schemas/ids/" + id)).build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException("the registry answers " + answer.statusCode());
            return new Schema.Parser().parse(JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "schema"));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("the registry does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String decrypt(String compact) {
        try {
            var jwe = JWEObject.parse(compact);
            if (!JWEAlgorithm.ECDH_ES.equals(jwe.getHeader().getAlgorithm())
                    || !EncryptionMethod.A256GCM.equals(jwe.getHeader().getEncryptionMethod()))
                throw new IllegalStateException("encrypted in another way than agreed");
            jwe.decrypt(new ECDHDecrypter(key));
            return jwe.getPayload().toString();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("not encrypted to this key", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
