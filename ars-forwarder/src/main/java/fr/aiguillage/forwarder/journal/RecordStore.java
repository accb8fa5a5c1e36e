package fr.aiguillage.forwarder.journal;

import fr.aiguillage.schemas.UnreadableRecord;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;

/** Turns records of the log into rows, inside a transaction that also moves the position. */
@FunctionalInterface
public interface RecordStore {
    Lot begin(Handle handle);

    /** Records that come together. */
    @FunctionalInterface
    interface Lot {
        /** @throws UnreadableRecord when it is no event of the topic: it goes to {@code rebuts} */
        void add(ConsumerRecord<byte[], byte[]> record);

        /** There are no more: what was kept to be stored together is stored. */
        default void end() {}
    }

    /**
     * As if one by one.
     *
     * @param unreadable told of each that is no event of the topic
     */
    default void storeAll(
            Handle handle,
            Iterable<ConsumerRecord<byte[], byte[]>> records,
            BiConsumer<ConsumerRecord<byte[], byte[]>, UnreadableRecord> unreadable) {
        var lot = begin(handle);
        for (var record : records) {
            try {
                lot.add(record);
            } catch (UnreadableRecord e) {
                unreadable.accept(record, e);
            }
        }
        lot.end();
    }
}
