package fr.aiguillage.schemas;

import fr.aiguillage.domain.traitement.Memoire;
import fr.aiguillage.domain.transmission.CelluleEvent;
import java.util.List;
import java.util.stream.Stream;

/** Every record that is written by itself: the events of all topics, those of the destinataires included, and what triage's store holds. */
final class Roots {
    static final List<Class<? extends Record>> ALL = Stream.concat(
                    Stream.concat(Topics.ALL.stream().map(Topic::eventType), Stream.of(CelluleEvent.class))
                            .flatMap(WireFormat::records),
                    Stream.of(Memoire.class))
            .distinct()
            .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
            .toList();

    private Roots() {}
}
