package fr.aiguillage.schemas;

import fr.aiguillage.domain.code.CauseRebut;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads the records of one topic; safe for any number of threads. What is not an event of the topic is an
 * {@link UnreadableRecord}; a registry that does not answer is a {@link Registry.RegistryUnavailable}.
 */
public final class EventReader<K, E> {
    private final Topic<K, E> topic;
    private final Messages<E> messages;

    private EventReader(Topic<K, E> topic, Messages<E> messages) {
        this.topic = topic;
        this.messages = messages;
    }

    public static <K, E> EventReader<K, E> of(Topic<K, E> topic, Registry registry) {
        return new EventReader<>(topic, new Messages<>(topic, registry));
    }

    /** For a reader that opens no sealed part: their bytes are passed over, and every one of them reads as absent. */
    public static <K, E> EventReader<K, E> withoutSealed(Topic<K, E> topic, Registry registry) {
        return new EventReader<>(topic, new Messages<>(topic, registry, Codecs.WITHOUT_SEALED));
    }

    /** For a topic that others write: registers the schemas, so that its writers find them. */
    public static <K, E> EventReader<K, E> ofForeign(Topic<K, E> topic, Registry registry) {
        var messages = new Messages<>(topic, registry);
        messages.register();
        return new EventReader<>(topic, messages);
    }

    public Message<E> read(ConsumerRecord<byte[], byte[]> record) {
        return find(record).orElseThrow(() -> new UnreadableRecord(CauseRebut.CONTENU_INVALIDE, "no value"));
    }

    /** The event alone, for who reads all of history; {@link #envelope} has the rest. */
    public Decoded<E> value(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) throw new UnreadableRecord(CauseRebut.CONTENU_INVALIDE, "no value");
        return value(record.value());
    }

    public Decoded<E> value(byte[] value) {
        return messages.decode(value);
    }

    /** Of bytes that lie in something larger. */
    public Decoded<E> value(ByteBuffer value) {
        var bytes = new byte[value.remaining()];
        value.get(value.position(), bytes);
        return value(bytes);
    }

    public CloudEvent envelope(ConsumerRecord<?, ?> record) {
        return Envelope.read(record.headers());
    }

    /** The event, or none for the tombstone of a compacted topic. */
    public Optional<Message<E>> find(ConsumerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(record.value()).map(value -> messages.read(record.headers(), value));
    }

    /** The event of a writer that may not know CloudEvents: without an envelope it is known by its place in the log. */
    public Message<E> readForeign(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null || Envelope.isIn(record.headers())) return read(record);
        return messages.read(placeOf(record), record.value());
    }

    private static CloudEvent placeOf(ConsumerRecord<byte[], byte[]> record) {
        return CloudEvent.of(
                record.topic() + "/" + record.partition() + "/" + record.offset(),
                "/" + record.topic(),
                Instant.ofEpochMilli(record.timestamp()));
    }

    public K key(ConsumerRecord<byte[], ?> record) {
        if (record.key() == null) throw new UnreadableRecord(CauseRebut.CONTENU_INVALIDE, "no key");
        return topic.key(record.key());
    }
}
