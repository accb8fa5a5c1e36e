package fr.aiguillage.forwarder.remise;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.administration.AccesConsigne;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.transmission.Elagage;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.journal.Publisher;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.sealing.Opener;
import fr.aiguillage.sealing.Ouverture;
import fr.aiguillage.servicekit.Json;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Opens the sealed parts of an order that its roles allow, for a channel that carries them to a destinataire, once {@code
 * acces} has it: at every attempt.
 */
public final class Descellement {
    private static final String PERSONNE = "service:forwarder";

    private final Opener opener;
    private final Consumer<ProducerRecord<byte[], byte[]>> publisher;
    private final EventWriter<String, AccesConsigne> acces;
    private final Clock clock;

    /** @param publisher returns once the log has it; throws {@link Publisher.NotAcknowledged} */
    public Descellement(
            Opener opener,
            Consumer<ProducerRecord<byte[], byte[]>> publisher,
            EventWriter<String, AccesConsigne> acces,
            Clock clock) {
        this.opener = opener;
        this.publisher = publisher;
        this.acces = acces;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Parties {
        /** @param contenus by subject, in the names of the intake format; without those whose key was destroyed */
        record Ouvertes(Map<Sujet, JsonNode> contenus) implements Parties {}

        /** Nothing may go out: the access could not be told, or a part does not open though its key exists. */
        record Fermees(String issue) implements Parties {}
    }

    /** The reason in {@code acces} is TRANSMISSION and the channel. */
    public Parties open(TransmissionOrdonnee order, CanalRemise canal) {
        var sealed = Elagage.prune(order.contenu(), order.roles()).scelles();
        try {
            if (!sealed.isEmpty()) consign(order, canal, sealed);
        } catch (Publisher.NotAcknowledged e) {
            return new Parties.Fermees("ACCES_NON_CONSIGNE");
        }
        return open(order, sealed);
    }

    private void consign(TransmissionOrdonnee order, CanalRemise canal, List<Scelle> sealed) {
        var sujets = sealed.stream().map(Scelle::sujet).collect(Collectors.toCollection(TreeSet::new));
        var event = new AccesConsigne(
                PERSONNE,
                order.signalement(),
                "transmission/" + order.destinataire(),
                sujets,
                "TRANSMISSION_" + canal.name());
        var envelope = CloudEvent.of(UUID.randomUUID().toString(), "/forwarder", clock.instant());
        publisher.accept(acces.record(PERSONNE, event, envelope));
    }

    private Parties open(TransmissionOrdonnee order, List<Scelle> sealed) {
        var contenus = new EnumMap<Sujet, JsonNode>(Sujet.class);
        for (var part : sealed) {
            switch (opener.open(order.signalement(), part)) {
                case Ouverture.Ouvert open ->
                    contenus.put(part.sujet(), Json.parse(open.json().toByteArray(), JsonNode.class));
                case Ouverture.Efface gone -> {}
                case Ouverture.Illisible unreadable -> {
                    return new Parties.Fermees("PARTIE_ILLISIBLE");
                }
            }
        }
        return new Parties.Ouvertes(contenus);
    }
}
