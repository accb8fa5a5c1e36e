package fr.aiguillage.forwarder.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jdbi.v3.core.Handle;

/** Events of {@code suivi}, written in the transaction of what they tell of; the {@link Relay} sends them. */
public final class Outbox {
    /** No header has it: they are ids, times and names. */
    private static final String SEPARATOR = "\u001f";

    private static final String INSERT = "INSERT INTO outbox (cle, valeur, entetes)"
            + " SELECT cle, valeur, string_to_array(entetes, :separator)"
            + " FROM unnest(:cles, :valeurs, :entetes) WITH ORDINALITY AS o (cle, valeur, entetes, rang) ORDER BY rang";

    private final EventWriter<SignalementId, SuiviEvent> writer;
    private final Wakeup added = new Wakeup();

    /** A row, and the record that it stands for. */
    record Row(long suite, ProducerRecord<byte[], byte[]> record) {}

    public Outbox(Registry registry) {
        writer = EventWriter.of(Topics.SUIVI, registry);
    }

    /** The value as the log will hold it. */
    public byte[] add(Handle handle, SuiviEvent event, CloudEvent envelope) {
        var record = writer.record(event.signalement(), event, envelope);
        insert(handle, List.of(record));
        return record.value();
    }

    /** An event and its envelope. */
    public record Told(SuiviEvent event, CloudEvent envelope) {}

    /** In this order, in one go. */
    public void addAll(Handle handle, List<Told> events) {
        if (events.isEmpty()) return;
        insert(
                handle,
                events.stream()
                        .map(told -> writer.record(told.event().signalement(), told.event(), told.envelope()))
                        .toList());
    }

    private void insert(Handle handle, List<ProducerRecord<byte[], byte[]>> records) {
        var rows = new Rows<>(records);
        var insert = handle.createUpdate(INSERT);
        rows.bindBytes(insert, "cles", ProducerRecord::key);
        rows.bindBytes(insert, "valeurs", ProducerRecord::value);
        rows.bindText(insert, "entetes", record -> String.join(SEPARATOR, headers(record)));
        insert.bind("separator", SEPARATOR).execute();
        handle.afterCommit(added::ring);
    }

    Wakeup added() {
        return added;
    }

    private static List<String> headers(ProducerRecord<byte[], byte[]> record) {
        var headers = new ArrayList<String>();
        for (var header : record.headers()) {
            headers.add(header.key());
            headers.add(new String(header.value(), UTF_8));
        }
        return headers;
    }

    static List<Row> oldest(Handle handle, int limit) {
        return handle.createQuery("SELECT suite, cle, valeur, entetes FROM outbox ORDER BY suite LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> new Row(row.getLong(1), record(row.getBytes(2), row.getBytes(3), (String[])
                        row.getArray(4).getArray())))
                .list();
    }

    private static ProducerRecord<byte[], byte[]> record(byte[] key, byte[] value, String[] pairs) {
        var headers = new RecordHeaders();
        for (int i = 0; i < pairs.length; i += 2) headers.add(pairs[i], pairs[i + 1].getBytes(UTF_8));
        return new ProducerRecord<>(Topics.SUIVI.name(), null, key, value, headers);
    }

    static void delete(Handle handle, List<Row> rows) {
        handle.createUpdate("DELETE FROM outbox WHERE suite = ANY (:sent)")
                .bindArray("sent", Long.class, rows.stream().map(Row::suite).toList())
                .execute();
    }
}
