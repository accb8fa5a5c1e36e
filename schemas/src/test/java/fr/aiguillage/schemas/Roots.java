package fr.aiguillage.schemas;

import fr.aiguillage.domain.traitement.Memoire;
import java.util.List;
import java.util.stream.Stream;

/** Every record that is written by itself: the events of all topics, and what triage's store holds. */
final class Roots {
    static final List<Class<? extends Record>> ALL = Stream.concat(
                    Topics.ALL.stream().map(Topic::eventType).flatMap(WireFormat::records), Stream.of(Memoire.class))
            .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
            .toList();

    private Roots() {}
}
