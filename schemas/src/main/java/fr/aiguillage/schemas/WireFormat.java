package fr.aiguillage.schemas;

import fr.aiguillage.domain.code.CauseRebut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.avro.io.EncoderFactory;

/**
 * Events as bytes: Confluent's wire format, which is a zero, the id of the writer's schema in four bytes, and Avro binary.
 * The subject of a schema is {@code <topic>-<full name of the record>} (TopicRecordNameStrategy).
 *
 * @param <E> a record, or the sealed interface of the records that it may be
 */
final class WireFormat<E> {
    private static final byte MAGIC = 0;
    static final int HEADER = 1 + Integer.BYTES;
    private static final int USUAL_SIZE = 1_024;

    private final String topic;
    private final Class<E> type;
    private final Registry registry;
    private final Map<Class<?>, RecordCodec<?>> codecs;
    private final Map<String, RecordCodec<?>> byName;
    private final Map<Class<?>, EventType> types = new ConcurrentHashMap<>();
    private final Map<Class<?>, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, SchemaReader<E>> readers = new ConcurrentHashMap<>();

    /** @param topic a topic, or a store that has the same format */
    WireFormat(String topic, Class<E> type, Registry registry) {
        this(topic, type, registry, Codecs.WHOLE);
    }

    WireFormat(String topic, Class<E> type, Registry registry, Codecs fields) {
        this.topic = topic;
        this.type = type;
        this.registry = registry;
        this.codecs = records(type)
                .map(record -> RecordCodec.of(record.asSubclass(Record.class), fields))
                .collect(Collectors.toMap(RecordCodec::type, Function.identity()));
        this.byName = codecs.values().stream()
                .collect(Collectors.toMap(codec -> codec.schema().getFullName(), Function.identity()));
    }

    static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WireFormat::records)
                : Stream.of(type);
    }

    EventType type(E event) {
        return types.computeIfAbsent(
                event.getClass(), record -> EventType.of(codec(record).schema()));
    }

    /** Registers every schema now, so that no record waits for the registry, and a refused schema shows at start. */
    WireFormat<E> register() {
        codecs.keySet().forEach(this::id);
        return this;
    }

    private int id(Class<?> record) {
        var known = ids.get(record);
        return known != null ? known : ids.computeIfAbsent(record, this::register);
    }

    private int register(Class<?> record) {
        var schema = codec(record).schema();
        return registry.register(topic + "-" + schema.getFullName(), schema.toString());
    }

    private RecordCodec<?> codec(Class<?> record) {
        var codec = codecs.get(record);
        if (codec == null) throw new IllegalArgumentException(record.getName() + " is no event of " + topic);
        return codec;
    }

    byte[] encode(E event) {
        var out = new ByteArrayOutputStream(USUAL_SIZE);
        try {
            out.write(ByteBuffer.allocate(HEADER)
                    .put(MAGIC)
                    .putInt(id(event.getClass()))
                    .array());
            codec(event.getClass()).write(event, EncoderFactory.get().directBinaryEncoder(out, null));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    /**
     * The event of a record's value.
     *
     * @throws UnreadableRecord when it is none of this topic's events
     * @throws Registry.RegistryUnavailable when its schema could not be asked for
     */
    Decoded<E> decode(byte[] bytes) {
        if (!isIn(bytes)) throw new UnreadableRecord(CauseRebut.ILLISIBLE, "not in Confluent's wire format");
        return reader(schemaId(bytes)).read(bytes, HEADER);
    }

    private static boolean isIn(byte[] bytes) {
        return isIn(ByteBuffer.wrap(bytes));
    }

    static boolean isIn(ByteBuffer bytes) {
        return bytes.remaining() >= HEADER && bytes.get(bytes.position()) == MAGIC;
    }

    private static int schemaId(byte[] bytes) {
        return schemaId(ByteBuffer.wrap(bytes));
    }

    static int schemaId(ByteBuffer bytes) {
        return bytes.getInt(bytes.position() + 1);
    }

    private SchemaReader<E> reader(int id) {
        var known = readers.get(id);
        return known != null ? known : readers.computeIfAbsent(id, this::find);
    }

    private SchemaReader<E> find(int id) {
        var text = registry.byId(id)
                .orElseThrow(() -> new UnreadableRecord(CauseRebut.SCHEMA_INCONNU, "no schema has id " + id));
        return reader(id, parse(id, text));
    }

    private static Schema parse(int id, String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (SchemaParseException e) {
            throw new UnreadableRecord(CauseRebut.SCHEMA_INCONNU, "schema " + id + " is not in Avro");
        }
    }

    private SchemaReader<E> reader(int id, Schema writer) {
        var codec = byName.get(writer.getFullName());
        if (codec == null)
            throw new UnreadableRecord(CauseRebut.SCHEMA_INCONNU, "schema " + id + " is no event of " + topic);
        return new SchemaReader<>(writer, codec, type);
    }
}
