package fr.aiguillage.forwarder.journal;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;

/** Turns a record of the log into rows, inside a transaction that also moves the position. */
@FunctionalInterface
public interface RecordStore {
    /** @throws fr.aiguillage.schemas.UnreadableRecord when it is no event of the topic: it goes to {@code rebuts} */
    void store(Handle handle, ConsumerRecord<byte[], byte[]> record);
}
