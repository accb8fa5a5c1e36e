package fr.aiguillage.schemas;

import fr.aiguillage.domain.code.CauseRebut;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The events of a topic with their envelopes, which are in the headers: for Kafka Streams. */
public final class MessageSerde<E> implements Serde<Message<E>> {
    private final Messages<E> messages;

    private MessageSerde(Messages<E> messages) {
        this.messages = messages;
    }

    public static <E> MessageSerde<E> of(Topic<?, E> topic, Registry registry) {
        return new MessageSerde<>(new Messages<>(topic, registry));
    }

    /** Registers the schemas of every event now; a serde that only reads needs none. */
    public MessageSerde<E> register() {
        messages.register();
        return this;
    }

    @Override
    public Serializer<Message<E>> serializer() {
        return new Serializer<>() {
            @Override
            public byte @Nullable [] serialize(String topic, Headers headers, @Nullable Message<E> message) {
                return message == null ? null : messages.write(message, headers);
            }

            @Override
            public byte[] serialize(String topic, Message<E> message) {
                throw new UnsupportedOperationException("an envelope needs headers");
            }
        };
    }

    @Override
    public Deserializer<Message<E>> deserializer() {
        return new Deserializer<>() {
            @Override
            public @Nullable Message<E> deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
                return bytes == null ? null : messages.read(headers, bytes);
            }

            @Override
            public Message<E> deserialize(String topic, byte[] bytes) {
                throw new UnreadableRecord(CauseRebut.CONTENU_INVALIDE, "no headers");
            }
        };
    }
}
