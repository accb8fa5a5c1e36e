package fr.aiguillage.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.domain.signalement.DepotSignalement;
import fr.aiguillage.ingest.Accueil.Recu;
import fr.aiguillage.ingest.Accueil.Refuse;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Registry.RegistryUnavailable;
import fr.aiguillage.schemas.UnreadableRecord;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.Problem.Erreur;
import fr.aiguillage.servicekit.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what third parties publish to {@code depots}: into {@code signalements} by the same door, else into {@code rebuts}. */
final class Depots {
    private static final Logger LOG = LoggerFactory.getLogger(Depots.class);

    private final EventReader<String, DepotSignalement> reader;
    private final CleDepots key;
    private final Reception reception;
    private final Rebuts rebuts;

    Depots(EventReader<String, DepotSignalement> reader, CleDepots key, Reception reception, Rebuts rebuts) {
        this.reader = reader;
        this.key = key;
        this.reception = reception;
        this.rebuts = rebuts;
    }

    /**
     * Comes back once the record is in one topic or the other.
     *
     * @throws JournalSilent or RegistryUnavailable when nothing can be said of it now
     */
    void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            take(record, reader.readForeign(record));
        } catch (UnreadableRecord e) {
            rebuts.add(record, e.causeRebut(), "not a DepotSignalement");
        } catch (JournalSilent | RegistryUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("a depot could not be taken: {}", e.getClass().getName());
            rebuts.add(record, CauseRebut.ERREUR_TRAITEMENT, e.getClass().getSimpleName());
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Message<DepotSignalement> message) {
        var depot = message.event();
        if (message.codeIllisible()) {
            rebuts.add(record, CauseRebut.CONTENU_INVALIDE, "a code that this version does not know");
        } else if (depot.client().isBlank()) {
            rebuts.add(record, CauseRebut.CONTENU_INVALIDE, "no client");
        } else {
            key.open(depot.jwe())
                    .ifPresentOrElse(
                            personal -> take(record, message, personal),
                            () -> rebuts.add(record, CauseRebut.CHIFFREMENT_INVALIDE, "not a JWE for our key"));
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Message<DepotSignalement> message, byte[] personal) {
        var receivedAt = Instant.ofEpochMilli(record.timestamp());
        switch (accueil(demande(record, message), message.event(), personal, receivedAt)) {
            case Recu recu -> LOG.debug("taken in: {}", recu.id());
            case Refuse refuse -> rebuts.add(record, CauseRebut.CONTENU_INVALIDE, pointers(refuse));
        }
    }

    private Accueil accueil(Demande demande, DepotSignalement depot, byte[] personal, Instant receivedAt) {
        try {
            var body = CorpsDepot.of(depot, Json.parse(personal, JsonNode.class));
            return reception.receive(demande, body, false, receivedAt);
        } catch (ProblemException e) {
            return new Refuse(e.problem().erreurs());
        }
    }

    /** Without a key of the client's own, the place in the topic is one: a record that is read twice is one report. */
    private static Demande demande(ConsumerRecord<byte[], byte[]> record, Message<DepotSignalement> message) {
        var own = message.event().cleIdempotence();
        var place = "%s/%d/%d".formatted(record.topic(), record.partition(), record.offset());
        return new Demande(
                message.event().client(),
                Optional.of(own.isBlank() ? place : own),
                message.envelope().traceparent());
    }

    /** Where it was wrong, never what it said. */
    private static String pointers(Refuse refuse) {
        return refuse.erreurs().stream().map(Erreur::pointeur).collect(Collectors.joining(" "));
    }
}
