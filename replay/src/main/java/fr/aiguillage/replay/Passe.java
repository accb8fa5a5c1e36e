package fr.aiguillage.replay;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.UnreadableRecord;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One event of the past.
 *
 * @param key what it was under
 * @param ecritLe when it came into the log; a decision bears that of its cause
 */
public record Passe<E>(SignalementId key, Message<E> message, Instant ecritLe) {
    /** Records that no reader of ours can use are left out: whoever met them first made rebuts of them. */
    static <E> Optional<Passe<E>> of(EventReader<SignalementId, E> reader, ConsumerRecord<byte[], byte[]> record) {
        try {
            var message = reader.read(record);
            return Optional.of(new Passe<>(reader.key(record), message, Instant.ofEpochMilli(record.timestamp())));
        } catch (UnreadableRecord leftOut) {
            return Optional.empty();
        }
    }

    public E event() {
        return message.event();
    }
}
