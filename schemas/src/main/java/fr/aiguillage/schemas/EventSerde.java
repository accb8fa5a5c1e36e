package fr.aiguillage.schemas;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The bare events of a topic, or the records of a store; a topic's envelope is read by {@link MessageSerde}. */
public final class EventSerde<E> implements Serde<E> {
    private final WireFormat<E> format;

    private EventSerde(WireFormat<E> format) {
        this.format = format;
    }

    public static <E> EventSerde<E> of(Topic<?, E> topic, Registry registry) {
        return new EventSerde<>(new WireFormat<>(topic.name(), topic.eventType(), registry));
    }

    /** Records of a state store: the subject is {@code <store>-<full name of the record>}. */
    public static <E extends Record> EventSerde<E> ofStore(String store, Class<E> type, Registry registry) {
        return new EventSerde<>(new WireFormat<>(store, type, registry));
    }

    @Override
    public Serializer<E> serializer() {
        return this::encode;
    }

    @Override
    public Deserializer<E> deserializer() {
        return this::decode;
    }

    private byte @Nullable [] encode(String topic, @Nullable E event) {
        return event == null ? null : format.encode(event);
    }

    private @Nullable E decode(String topic, byte @Nullable [] bytes) {
        return bytes == null ? null : format.decode(bytes).event();
    }
}
