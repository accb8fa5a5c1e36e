package fr.aiguillage.cli;

import fr.aiguillage.administration.Administration;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the log and the schema registry are; by default those that {@code bin/up} starts. */
final class Connexion {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Option(
            names = "--kafka",
            paramLabel = "HÔTE:PORT",
            defaultValue = "${env:AIGUILLAGE_KAFKA:-localhost:8088}",
            description = "Brokers Kafka (défaut : AIGUILLAGE_KAFKA, sinon celui de bin/up, localhost:8088).")
    private String kafka;

    @Option(
            names = "--registre",
            paramLabel = "URL",
            defaultValue = "${env:AIGUILLAGE_REGISTRY:-http://localhost:8081/apis/ccompat/v7}",
            description =
                    "Registre de schémas, base de l'API Confluent (défaut : AIGUILLAGE_REGISTRY, sinon celui de bin/up).")
    private String registre;

    @Option(
            names = "--kafka-config",
            paramLabel = "FICHIER",
            description = "Propriétés des clients Kafka : sécurité, délais.")
    private @Nullable Path config;

    private @Nullable KafkaSettings known;

    /** @throws SansReponse when nothing answers there within seconds */
    Administration administration() {
        return new Administration(kafka(), registry(), Clock.systemUTC());
    }

    /** @throws SansReponse when no broker answers there, or none that holds our topics */
    KafkaSettings kafka() {
        if (known == null) known = probed();
        return known;
    }

    private KafkaSettings probed() {
        var settings = KafkaSettings.of(kafka);
        var all = config == null ? settings : settings.with(config);
        probe(all);
        return all;
    }

    /** @throws SansReponse when nothing listens there */
    Registry registry() {
        var place = URI.create(registre);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(place.getHost(), port(place)), (int) PATIENCE.toMillis());
        } catch (IOException | IllegalArgumentException e) {
            throw new SansReponse("Le registre de schémas ne répond pas à " + registre, "--registre", e);
        }
        return Registry.at(registre);
    }

    private static int port(URI place) {
        if (place.getPort() >= 0) return place.getPort();
        return "https".equals(place.getScheme()) ? 443 : 80;
    }

    private void probe(KafkaSettings settings) {
        var patient = new HashMap<>(settings.admin());
        patient.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        patient.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        try (var admin = Admin.create(patient)) {
            var unused = admin.describeTopics(List.of(Topics.REFERENTIEL.name()))
                    .allTopicNames()
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownTopicOrPartitionException
                    ? new SansReponse("Kafka répond à " + kafka + ", mais sans topic « referentiel »", "--kafka", e)
                    : new SansReponse("Kafka ne répond pas à " + kafka, "--kafka", e);
        } catch (KafkaException e) {
            throw new SansReponse("Kafka ne peut être joint à " + kafka, "--kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SansReponse("Interrompu", "--kafka", e);
        }
    }

    /** Nothing to talk to: says what was tried, and what to do. */
    static final class SansReponse extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        SansReponse(String essai, String option, Throwable cause) {
            super(
                    essai + " (essayé " + PATIENCE.toSeconds()
                            + " s). Démarrer le système avec bin/up, ou indiquer une autre" + " adresse avec " + option
                            + ".",
                    cause);
        }
    }
}
