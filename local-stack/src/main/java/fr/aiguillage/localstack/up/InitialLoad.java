package fr.aiguillage.localstack.up;

import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The topics, and the first referentiel: geography, directory, policies and activations, written before any signalement exists. */
final class InitialLoad {
    private final KafkaSettings kafka;
    private final Registry registry;

    InitialLoad(String bootstrap, String registryUrl) {
        this.kafka = KafkaSettings.of(bootstrap);
        this.registry = Registry.at(registryUrl);
    }

    InitialLoad createTopics(short replicationFactor) {
        try (var admin = Admin.create(kafka.admin())) {
            Topics.create(admin, replicationFactor);
        }
        return this;
    }

    /** Publishes the initial referentiel, all or nothing, if there is none; some destinataires with channels. */
    void publishReferentiel(Map<DestinataireId, List<CanalDeclare>> channels) {
        if (new ReferentielLog(kafka, registry).read().revision() < 0) {
            publish(ReferentielInitial.events(channels));
        }
    }

    private void publish(List<ReferentielEvent> events) {
        var writer = EventWriter.of(Topics.REFERENTIEL, registry);
        var now = Instant.now();
        var settings = new HashMap<>(kafka.producer());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "initial-load");
        try (var producer = new KafkaProducer<byte[], byte[]>(settings)) {
            producer.initTransactions();
            producer.beginTransaction();
            for (var event : events) {
                var envelope = CloudEvent.of(UUID.randomUUID().toString(), "/local-stack", now);
                var unused = producer.send(writer.record(event, envelope));
            }
            producer.commitTransaction();
        }
    }
}
