package fr.aiguillage.forwarder.journal;

import fr.aiguillage.schemas.EventSerde;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads back events of one topic that a row keeps as the log has them. */
public final class StoredEvents<E> {
    private final String topic;
    private final Deserializer<E> format;

    public StoredEvents(Topic<?, E> topic, Registry registry) {
        this.topic = topic.name();
        this.format = EventSerde.of(topic, registry).deserializer();
    }

    public E read(byte[] bytes) {
        return format.deserialize(topic, bytes);
    }
}
