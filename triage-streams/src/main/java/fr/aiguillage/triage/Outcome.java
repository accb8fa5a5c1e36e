package fr.aiguillage.triage;

import fr.aiguillage.domain.traitement.Memoire;
import fr.aiguillage.domain.traitement.Traitement;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;

/** What becomes of one record of {@code signalements}, with all bytes made, before anything is written. */
sealed interface Outcome {
    /** The event was folded. */
    record Folded(
            Traitement traitement, List<Record<byte[], byte[]>> decisions, List<Record<byte[], byte[]>> transmissions)
            implements Outcome {
        Memoire memoire() {
            return traitement.memoire();
        }
    }

    /** The event was folded before: nothing changes. */
    record Known() implements Outcome {}

    record Rejected(Lecture.Reason reason) implements Outcome {}
}
