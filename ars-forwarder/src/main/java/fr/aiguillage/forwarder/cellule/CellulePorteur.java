package fr.aiguillage.forwarder.cellule;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.transmission.CelluleEvent;
import fr.aiguillage.forwarder.journal.NotReached;
import fr.aiguillage.forwarder.journal.Publisher.NotAcknowledged;
import fr.aiguillage.forwarder.remise.Descellement;
import fr.aiguillage.forwarder.remise.Pli;
import fr.aiguillage.forwarder.remise.Porteur;
import fr.aiguillage.forwarder.remise.Rappel;
import fr.aiguillage.forwarder.remise.Remise;
import fr.aiguillage.forwarder.remise.Remise.Refusee;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.Registry.RegistryUnavailable;
import fr.aiguillage.schemas.Registry.SchemaRefused;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Writes to the topic of a destinataire that consumes Kafka itself: codes in clear, the rest to its public key. */
public final class CellulePorteur implements Porteur {
    private final CelluleCles cles;
    private final CelluleTopics topics;
    private final Descellement descellement;
    private final Consumer<ProducerRecord<byte[], byte[]>> publisher;

    /** @param publisher returns once the log has it; throws {@link NotAcknowledged} */
    public CellulePorteur(
            CelluleCles cles,
            CelluleTopics topics,
            Descellement descellement,
            Consumer<ProducerRecord<byte[], byte[]>> publisher) {
        this.cles = cles;
        this.topics = topics;
        this.descellement = descellement;
        this.publisher = publisher;
    }

    /** The address is the thumbprint of the key. */
    @Override
    public Remise deliver(Pli pli) {
        var key = cles.find(pli.adresse());
        if (key.isEmpty()) return Remise.indisponible("CLE_ABSENTE");
        try {
            return switch (descellement.open(pli.order(), CanalRemise.KAFKA)) {
                case Descellement.Parties.Fermees closed -> Remise.indisponible(closed.issue());
                case Descellement.Parties.Ouvertes open ->
                    send(
                            Deposees.of(pli.order(), Enveloppe.seal(open.contenus(), key.get(), pli.adresse())),
                            CloudEvent.of(pli.envoi(), "/forwarder", pli.ordonneeLe())
                                    .tracedBy(pli.traceparent()));
            };
        } catch (NotReached e) {
            return Remise.indisponible("JOURNAL_MUET");
        }
    }

    @Override
    public Remise recall(Rappel rappel) {
        var envelope =
                CloudEvent.of(rappel.envoi(), "/forwarder", rappel.annuleLe()).tracedBy(rappel.traceparent());
        return send(rappel.annulation(), envelope);
    }

    private Remise send(CelluleEvent event, CloudEvent envelope) {
        try {
            publisher.accept(topics.of(event.destinataire()).record(event.signalement(), event, envelope));
            return new Remise.Acceptee(Optional.empty());
        } catch (NotAcknowledged e) {
            topics.forget(event.destinataire());
            return refusal(e);
        } catch (KafkaException e) {
            return refusal(e);
        } catch (RegistryUnavailable | SchemaRefused e) {
            return Remise.indisponible("REGISTRE");
        }
    }

    private static Remise refusal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) return new Refusee("TROP_GRAND");
            if (cause instanceof AuthorizationException) return Remise.indisponible("ACCES_REFUSE");
        }
        return Remise.indisponible("JOURNAL_MUET");
    }
}
