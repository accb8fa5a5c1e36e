package fr.aiguillage.triage;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.traitement.Memoire;
import fr.aiguillage.domain.traitement.Traitement;
import fr.aiguillage.domain.traitement.Traitement.Lu;
import fr.aiguillage.domain.traitement.Traitement.OrphanEvent;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.triage.Outcome.Known;
import fr.aiguillage.triage.Outcome.Rejected;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;

/** From one event to its outcome; writes nothing, so that an event that cannot be treated leaves no trace but its rebut. */
record Triage(Outputs outputs) {

    Outcome of(
            Record<byte[], Lecture> record,
            Message<SignalementEvent> message,
            Optional<Memoire> before,
            Decisions decisions) {
        if (!isKeyedByItsSignalement(record, message)) return rejected(CauseRebut.CONTENU_INVALIDE, "wrong key");
        try {
            return Traitement.of(before, lu(message), decisions)
                    .<Outcome>map(traitement -> outputs.of(traitement, message.envelope(), record.timestamp()))
                    .orElseGet(Known::new);
        } catch (OrphanEvent e) {
            return rejected(CauseRebut.CONTENU_INVALIDE, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return rejected(CauseRebut.ERREUR_TRAITEMENT, e.getClass().getName());
        }
    }

    /** Order holds within a key: under another one, the event would overtake its signalement. */
    private static boolean isKeyedByItsSignalement(Record<byte[], Lecture> record, Message<SignalementEvent> message) {
        return Arrays.equals(record.key(), message.event().signalement().value().getBytes(UTF_8));
    }

    private static Lu lu(Message<SignalementEvent> message) {
        return new Lu(message.event(), message.envelope().id(), message.codeIllisible());
    }

    private static Rejected rejected(CauseRebut cause, String detail) {
        return new Rejected(new Lecture.Reason(cause, detail));
    }
}
