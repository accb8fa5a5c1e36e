package fr.aiguillage.schemas;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The envelope of an event (CloudEvents 1.0); its type and its schema follow from the event.
 *
 * @param id of the event, unique by source: a record that carries it again is the same event
 * @param source who wrote it, as a URI reference such as {@code /ingest}
 * @param time of the occurrence
 * @param traceparent W3C trace context, when the event has one
 * @param extensions further attributes by name (lower-case letters and digits)
 */
public record CloudEvent(
        String id, String source, Instant time, Optional<String> traceparent, Map<String, String> extensions) {
    public CloudEvent {
        if (id.isBlank() || source.isBlank()) throw new IllegalArgumentException("an event has an id and a source");
        extensions = Map.copyOf(extensions);
    }

    public static CloudEvent of(String id, String source, Instant time) {
        return new CloudEvent(id, source, time, Optional.empty(), Map.of());
    }

    public CloudEvent tracedBy(Optional<String> parent) {
        return new CloudEvent(id, source, time, parent, extensions);
    }
}
