package fr.aiguillage.forwarder.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.administration.Rebut;
import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Puts aside records that cannot be used. The records themselves stay in their topic, so their place is enough. */
public final class Rebuts {
    private static final byte[] NO_KEY = {};

    private final Publisher publisher;
    private final EventWriter<byte[], Rebut> writer;
    private final Clock clock;

    public Rebuts(Publisher publisher, Registry registry, Clock clock) {
        this.publisher = publisher;
        this.writer = EventWriter.of(Topics.REBUTS, registry);
        this.clock = clock;
    }

    void send(ConsumerRecord<byte[], byte[]> record, CauseRebut cause, String detail) {
        var rebut = new Rebut(
                "forwarder",
                cause,
                detail,
                record.topic(),
                record.partition(),
                record.offset(),
                headers(record),
                Optional.empty());
        var id = "forwarder/%s/%d/%d".formatted(record.topic(), record.partition(), record.offset());
        var key = record.key() == null ? NO_KEY : record.key();
        publisher.send(writer.record(key, rebut, CloudEvent.of(id, "/forwarder", clock.instant())));
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new TreeMap<String, String>();
        for (var header : record.headers())
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
        return headers;
    }
}
