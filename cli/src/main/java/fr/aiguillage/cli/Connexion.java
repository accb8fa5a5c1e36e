package fr.aiguillage.cli;

import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the log is: by default, where {@code bin/up} starts it. */
final class Connexion {
    private static final String KAFKA = "${AIGUILLAGE_KAFKA:-127.0.0.1:8088}";
    private static final String REGISTRE = "${AIGUILLAGE_REGISTRY:-http://localhost:8081}";

    @Option(
            names = "--kafka",
            paramLabel = "HÔTE:PORT",
            defaultValue = KAFKA,
            description = "Kafka (défaut : AIGUILLAGE_KAFKA, sinon celui de bin/up).")
    private String kafka;

    @Option(
            names = "--registre",
            paramLabel = "URL",
            defaultValue = REGISTRE,
            description = "Registre de schémas (défaut : AIGUILLAGE_REGISTRY, sinon celui de bin/up).")
    private String registre;

    @Option(
            names = "--kafka-config",
            paramLabel = "FICHIER",
            description = "Propriétés du client Kafka, par exemple SASL et TLS.")
    private @Nullable Path properties;

    KafkaSettings kafka() {
        var settings = KafkaSettings.of(kafka);
        return Optional.ofNullable(properties).map(settings::with).orElse(settings);
    }

    Registry registry() {
        return Registry.at(registre);
    }
}
