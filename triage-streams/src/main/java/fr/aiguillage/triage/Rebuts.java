package fr.aiguillage.triage;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.administration.Rebut;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rebut of a record that triage cannot use. It says where the record is and leaves its bytes there: the topic
 * {@code signalements} keeps them for ever.
 */
final class Rebuts {
    private static final String SERVICE = "triage";
    private static final int LONGEST_HEADER = 200;

    private final EventWriter<byte[], Rebut> writer;

    Rebuts(Registry registry) {
        writer = EventWriter.of(Topics.REBUTS, registry);
    }

    Record<byte[], byte[]> of(Lecture.Reason reason, RecordMetadata origin, Record<byte[], ?> record) {
        var rebut = new Rebut(
                SERVICE,
                reason.cause(),
                reason.detail(),
                origin.topic(),
                origin.partition(),
                origin.offset(),
                known(record.headers()),
                Optional.empty());
        var envelope = CloudEvent.of(Ids.ofRebut(origin), Outputs.SOURCE, Instant.ofEpochMilli(record.timestamp()));
        return Outputs.record(writer.record(record.key(), rebut, envelope), record.timestamp());
    }

    /** The envelope alone: another header may hold anything. */
    private static Map<String, String> known(Headers headers) {
        var known = new TreeMap<String, String>();
        for (var header : headers) if (isEnvelope(header)) known.put(header.key(), text(header.value()));
        return known;
    }

    private static boolean isEnvelope(Header header) {
        return header.key().startsWith("ce_") || header.key().equals("traceparent");
    }

    private static String text(byte @Nullable [] value) {
        var text = value == null ? "" : new String(value, UTF_8);
        return text.substring(0, Math.min(LONGEST_HEADER, text.length()));
    }
}
