package fr.aiguillage.forwarder.cellule;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.transmission.CelluleEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.TopicCreation;
import fr.aiguillage.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The topics of destinataires; each is made, and its schemas registered, when something first goes there. */
public final class CelluleTopics {
    /** As many replicas as the brokers give a topic by default. */
    private static final short BROKER_DEFAULT = -1;

    private static final int DEADLINE_MILLIS = 10_000;

    private final KafkaSettings kafka;
    private final Registry registry;
    private final Map<DestinataireId, EventWriter<SignalementId, CelluleEvent>> writers = new ConcurrentHashMap<>();

    public CelluleTopics(KafkaSettings kafka, Registry registry) {
        this.kafka = kafka;
        this.registry = registry;
    }

    EventWriter<SignalementId, CelluleEvent> of(DestinataireId destinataire) {
        return writers.computeIfAbsent(destinataire, this::open);
    }

    /** To be looked for again: its topic may be gone. */
    void forget(DestinataireId destinataire) {
        writers.remove(destinataire);
    }

    private EventWriter<SignalementId, CelluleEvent> open(DestinataireId destinataire) {
        var topic = Topics.cellule(destinataire);
        var settings = new HashMap<>(kafka.admin());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, DEADLINE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, DEADLINE_MILLIS / 2);
        try (var admin = Admin.create(settings)) {
            new TopicCreation(admin, BROKER_DEFAULT).create(List.of(topic));
        }
        return EventWriter.of(topic, registry);
    }
}
