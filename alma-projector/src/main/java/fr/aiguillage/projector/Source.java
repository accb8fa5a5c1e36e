package fr.aiguillage.projector;

import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.UnreadableRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;

/**
 * A topic that is projected.
 *
 * @param touched what an event is about, if boards count it
 */
record Source<E>(Topic<?, E> topic, EventReader<?, E> reader, Fold<E> fold, Function<E, Optional<Touche>> touched) {
    /** A signalement that changes, and the destinataire at which it does, if at one. */
    record Touche(String signalement, Optional<String> destinataire) {}

    /** What a batch of events changes in the tables. */
    interface Fold<E> {
        void apply(Handle rows, List<Message<E>> messages);
    }

    /** The events of one topic in a batch. */
    record Lot<E>(Source<E> source, List<Message<E>> messages) {
        void fold(Handle rows) {
            source.fold.apply(rows, messages);
        }

        Set<Touche> touched() {
            return messages.stream()
                    .flatMap(message -> source.touched.apply(message.event()).stream())
                    .collect(Collectors.toSet());
        }
    }

    String name() {
        return topic.name();
    }

    /** What cannot be read becomes a rebut. */
    Lot<E> read(Iterable<ConsumerRecord<byte[], byte[]>> records, Rebuts rebuts) {
        var messages = new ArrayList<Message<E>>();
        for (var record : records) read(record, rebuts).ifPresent(messages::add);
        return new Lot<>(this, messages);
    }

    private Optional<Message<E>> read(ConsumerRecord<byte[], byte[]> record, Rebuts rebuts) {
        try {
            return reader.find(record);
        } catch (UnreadableRecord e) {
            rebuts.add(record, e);
            return Optional.empty();
        }
    }
}
