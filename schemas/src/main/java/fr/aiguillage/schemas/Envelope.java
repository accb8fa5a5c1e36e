package fr.aiguillage.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.code.CauseRebut;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** CloudEvents in the headers of a Kafka record (binary content mode of the Kafka protocol binding 1.0). */
final class Envelope {
    private static final String ID = "ce_id";
    private static final String SOURCE = "ce_source";
    private static final String TIME = "ce_time";
    private static final String TRACEPARENT = "traceparent";
    private static final String PREFIX = "ce_";
    private static final Set<String> KNOWN =
            Set.of(ID, SOURCE, TIME, "ce_type", "ce_specversion", "ce_dataschema", "ce_datacontenttype");

    private Envelope() {}

    /** Replaces the envelope that the headers may hold. */
    static void write(CloudEvent event, EventType type, Headers headers) {
        for (var header : headers.toArray()) if (isOurs(header.key())) headers.remove(header.key());
        type.headers().forEach(headers::add);
        put(headers, ID, event.id());
        put(headers, SOURCE, event.source());
        put(headers, TIME, event.time().toString());
        event.traceparent().ifPresent(parent -> put(headers, TRACEPARENT, parent));
        event.extensions().forEach((name, value) -> put(headers, PREFIX + name, value));
    }

    private static boolean isOurs(String key) {
        return key.startsWith(PREFIX) || key.equals(TRACEPARENT) || key.equals("content-type");
    }

    private static void put(Headers headers, String key, String value) {
        headers.add(key, value.getBytes(UTF_8));
    }

    static boolean isIn(Headers headers) {
        return headers.lastHeader(ID) != null;
    }

    /** @throws UnreadableRecord when an attribute is missing or is not what it should be */
    static CloudEvent read(Headers headers) {
        try {
            return Attributes.of(headers).event();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnreadableRecord(CauseRebut.CONTENU_INVALIDE, "the CloudEvents headers are not valid");
        }
    }

    /** The last value of each attribute: one pass over the headers, since every record of every reader comes here. */
    private static final class Attributes {
        private Optional<String> id = Optional.empty();
        private Optional<String> source = Optional.empty();
        private Optional<String> time = Optional.empty();
        private Optional<String> traceparent = Optional.empty();
        private Map<String, String> extensions = Map.of();

        static Attributes of(Headers headers) {
            var attributes = new Attributes();
            for (var header : headers) attributes.put(header.key(), header);
            return attributes;
        }

        private void put(String key, Header header) {
            switch (key) {
                case ID -> id = Optional.of(text(header));
                case SOURCE -> source = Optional.of(text(header));
                case TIME -> time = Optional.of(text(header));
                case TRACEPARENT -> traceparent = Optional.of(text(header));
                default -> extend(key, header);
            }
        }

        private void extend(String key, Header header) {
            if (!key.startsWith(PREFIX) || KNOWN.contains(key)) return;
            if (extensions.isEmpty()) extensions = new HashMap<>();
            extensions.put(key.substring(PREFIX.length()), text(header));
        }

        CloudEvent event() {
            return new CloudEvent(
                    required(id, ID), required(source, SOURCE), instant(required(time, TIME)), traceparent, extensions);
        }
    }

    private static String required(Optional<String> value, String key) {
        return value.orElseThrow(
                () -> new UnreadableRecord(CauseRebut.CONTENU_INVALIDE, "header " + key + " is missing"));
    }

    private static Instant instant(String text) {
        return UtcInstant.isLike(text)
                ? UtcInstant.parse(text)
                : OffsetDateTime.parse(text).toInstant();
    }

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
