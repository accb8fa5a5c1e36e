package fr.aiguillage.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.administration.Rebut;
import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.sealing.Sealer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Keeps what could not be taken in, its bytes sealed as if they spoke of the facts. */
final class Rebuts {
    /** Others' headers may hold anything: only these go on. */
    private static final Set<String> HEADERS =
            Set.of("ce_id", "ce_type", "ce_source", "ce_time", "ce_dataschema", "content-type", "traceparent");

    private static final int LONGEST_HEADER = 200;

    private final Journal journal;
    private final Sealer sealer;
    private final Identites identites;
    private final Comptes comptes;

    Rebuts(Journal journal, Sealer sealer, Identites identites, Comptes comptes) {
        this.journal = journal;
        this.sealer = sealer;
        this.identites = identites;
        this.comptes = comptes;
    }

    /** Comes back once it is written; the same record read again is the same rebut. */
    void add(ConsumerRecord<byte[], byte[]> record, CauseRebut cause, String detail) {
        var id = identites.origine(record.topic(), record.partition(), record.offset());
        var sceaux = new Sceaux(sealer, new SignalementId(id));
        var original = sceaux.seal(Sujet.FAITS, Optional.ofNullable(record.value()));
        var time = Instant.ofEpochMilli(record.timestamp());
        journal.discard(
                sceaux.keys(),
                Optional.ofNullable(record.key()).orElse(id.getBytes(UTF_8)),
                rebut(record, cause, detail, original),
                CloudEvent.of(id, Journal.SOURCE, time));
        comptes.rebut();
    }

    private static Rebut rebut(
            ConsumerRecord<byte[], byte[]> record, CauseRebut cause, String detail, Optional<Scelle> original) {
        return new Rebut(
                "ingest",
                cause,
                detail,
                record.topic(),
                record.partition(),
                record.offset(),
                headers(record),
                original);
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var all = new TreeMap<String, String>();
        for (var header : record.headers()) {
            if (HEADERS.contains(header.key()) && header.value() != null) {
                all.put(header.key(), text(header));
            }
        }
        return all;
    }

    private static String text(Header header) {
        var text = new String(header.value(), UTF_8);
        return text.substring(0, Math.min(text.length(), LONGEST_HEADER));
    }
}
