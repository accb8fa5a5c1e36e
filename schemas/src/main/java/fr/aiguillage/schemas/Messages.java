package fr.aiguillage.schemas;

import org.apache.kafka.common.header.Headers;

/** Events of one topic and their envelopes, to and from the value and the headers of a record. */
final class Messages<E> {
    private final WireFormat<E> format;

    Messages(Topic<?, E> topic, Registry registry) {
        this(topic, registry, Codecs.WHOLE);
    }

    Messages(Topic<?, E> topic, Registry registry, Codecs fields) {
        format = new WireFormat<>(topic.name(), topic.eventType(), registry, fields);
    }

    void register() {
        format.register();
    }

    /** Puts the envelope into the headers, and gives the value. */
    byte[] write(Message<E> message, Headers headers) {
        var value = format.encode(message.event());
        Envelope.write(message.envelope(), format.type(message.event()), headers);
        return value;
    }

    /** @throws UnreadableRecord when value or headers are not those of an event of the topic */
    Message<E> read(Headers headers, byte[] value) {
        return read(Envelope.read(headers), value);
    }

    Decoded<E> decode(byte[] value) {
        return format.decode(value);
    }

    Message<E> read(CloudEvent envelope, byte[] value) {
        var decoded = format.decode(value);
        return new Message<>(decoded.event(), envelope, decoded.codeIllisible());
    }
}
