package fr.aiguillage.schemas;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Makes the records of one topic; safe for any number of threads. */
public final class EventWriter<K, E> {
    private static final byte @Nullable [] NO_KEY = null;

    private final Topic<K, E> topic;
    private final Messages<E> messages;

    private EventWriter(Topic<K, E> topic, Messages<E> messages) {
        this.topic = topic;
        this.messages = messages;
    }

    /**
     * Registers the schemas of every event of the topic, once.
     *
     * @throws Registry.SchemaRefused when one of them would make records unreadable
     */
    public static <K, E> EventWriter<K, E> of(Topic<K, E> topic, Registry registry) {
        var messages = new Messages<>(topic, registry);
        messages.register();
        return new EventWriter<>(topic, messages);
    }

    public ProducerRecord<byte[], byte[]> record(K key, E event, CloudEvent envelope) {
        return record(topic.keyBytes(key), Message.of(event, envelope));
    }

    /** For a topic without keys. */
    public ProducerRecord<byte[], byte[]> record(E event, CloudEvent envelope) {
        return record(NO_KEY, Message.of(event, envelope));
    }

    private ProducerRecord<byte[], byte[]> record(byte @Nullable [] key, Message<E> message) {
        var headers = new RecordHeaders();
        var value = messages.write(message, headers);
        return new ProducerRecord<>(topic.name(), null, key, value, headers);
    }

    /** Deletes what a compacted topic has under a key. */
    public ProducerRecord<byte[], byte[]> tombstone(K key) {
        return new ProducerRecord<>(topic.name(), topic.keyBytes(key), null);
    }
}
