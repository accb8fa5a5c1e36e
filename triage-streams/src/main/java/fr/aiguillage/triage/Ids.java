package fr.aiguillage.triage;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Ids of what triage writes: they follow from the cause, so that the same cause never makes a second event. */
final class Ids {
    private Ids() {}

    static String of(OrientationDecidee decision) {
        return derived(decision.cause(), decision.politique().toString());
    }

    static String of(TransmissionEvent transmission) {
        return switch (transmission) {
            case TransmissionOrdonnee ordered -> ordered.ordre();
            case TransmissionAnnulee annulled -> derived(annulled.ordre(), "annulation");
        };
    }

    static String ofRebut(RecordMetadata origin) {
        return derived(origin.topic(), String.valueOf(origin.partition()), String.valueOf(origin.offset()));
    }

    private static String derived(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(UTF_8)).toString();
    }
}
