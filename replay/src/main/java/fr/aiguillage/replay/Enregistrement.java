package fr.aiguillage.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log as a line of JSON.
 *
 * @param ecritLe its timestamp, in milliseconds since 1970
 * @param key in UTF-8; null: none
 * @param headers the CloudEvents headers among others
 * @param value its bytes in Base64
 */
record Enregistrement(
        int partition, long offset, long ecritLe, @Nullable String key, Map<String, String> headers, String value) {
    private static final int UNKNOWN = ConsumerRecord.NULL_SIZE;

    Enregistrement {
        headers = new TreeMap<>(headers);
    }

    /** As a consumer of that topic gets it. */
    ConsumerRecord<byte[], byte[]> consumed(String topic) {
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                ecritLe,
                TimestampType.CREATE_TIME,
                UNKNOWN,
                UNKNOWN,
                key == null ? null : key.getBytes(UTF_8),
                Base64.getDecoder().decode(value),
                recordHeaders(),
                Optional.empty());
    }

    private Headers recordHeaders() {
        var all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(UTF_8)));
        return all;
    }
}
