package fr.aiguillage.forwarder.journal;

import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.sealing.CleId;
import fr.aiguillage.sealing.KeySource;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The wrapped keys that the topic {@code cles} holds now. */
public final class KeyTable implements KeySource, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Jdbi jdbi;
    private final EventReader<String, CleScellee> reader;
    private final TopicFollower follower;

    public KeyTable(KafkaSettings kafka, Registry registry, Jdbi jdbi, Rebuts rebuts) {
        this.jdbi = jdbi;
        this.reader = EventReader.of(Topics.CLES, registry);
        this.follower = new TopicFollower(kafka, Topics.CLES, jdbi, handle -> record -> fold(handle, record), rebuts);
    }

    public boolean isWell() {
        return follower.isWell();
    }

    @Override
    public Optional<CleScellee> find(SignalementId signalement, Sujet sujet, String cle) {
        var id = new CleId(signalement, sujet, cle);
        return row(id).or(() -> {
            follower.awaitEnd(PATIENCE);
            return row(id);
        });
    }

    private Optional<CleScellee> row(CleId id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT cle_maitre, enveloppe FROM cle WHERE id = :id")
                .bind("id", id.toString())
                .map((row, context) -> new CleScellee(
                        id.signalement(), id.sujet(), id.cle(), row.getString(1), Octets.of(row.getBytes(2))))
                .findOne());
    }

    private void fold(Handle handle, ConsumerRecord<byte[], byte[]> record) {
        var id = reader.key(record);
        reader.find(record).ifPresentOrElse(message -> put(handle, id, message.event()), () -> delete(handle, id));
    }

    private static void put(Handle handle, String id, CleScellee cle) {
        handle.createUpdate("INSERT INTO cle VALUES (:id, :maitre, :enveloppe) ON CONFLICT (id)"
                        + " DO UPDATE SET cle_maitre = excluded.cle_maitre, enveloppe = excluded.enveloppe")
                .bind("id", id)
                .bind("maitre", cle.cleMaitre())
                .bind("enveloppe", cle.enveloppe().toByteArray())
                .execute();
    }

    private static void delete(Handle handle, String id) {
        handle.createUpdate("DELETE FROM cle WHERE id = :id").bind("id", id).execute();
    }

    @Override
    public void close() {
        follower.close();
    }
}
