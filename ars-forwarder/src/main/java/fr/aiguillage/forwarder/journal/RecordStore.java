package fr.aiguillage.forwarder.journal;

import fr.aiguillage.schemas.UnreadableRecord;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;

/** Turns records of the log into rows, inside a transaction that also moves the position. */
@FunctionalInterface
public interface RecordStore {
    /** @throws UnreadableRecord when it is no event of the topic: it goes to {@code rebuts} */
    void store(Handle handle, ConsumerRecord<byte[], byte[]> record);

    /**
     * As if one by one.
     *
     * @param unreadable told of each that is no event of the topic
     */
    default void storeAll(
            Handle handle,
            Iterable<ConsumerRecord<byte[], byte[]>> records,
            BiConsumer<ConsumerRecord<byte[], byte[]>, UnreadableRecord> unreadable) {
        for (var record : records) {
            try {
                store(handle, record);
            } catch (UnreadableRecord e) {
                unreadable.accept(record, e);
            }
        }
    }
}
