package fr.aiguillage.localstack.up;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Creates the topics of the log on any cluster (bin/topics). With the argument {@code --referentiel} publishes the initial
 * referentiel where there is none; with {@code --secrets} and a folder makes the secrets that are not there yet. Environment: AIGUILLAGE_KAFKA, AIGUILLAGE_REGISTRY, AIGUILLAGE_REPLICAS (default 1).
 */
public final class Prepare {
    private Prepare() {}

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "fr/aiguillage/localstack/logback.xml");
        var load = new InitialLoad(
                setting("AIGUILLAGE_KAFKA", "localhost:9092"),
                setting("AIGUILLAGE_REGISTRY", "http://localhost:8081/apis/ccompat/v7"));
        load.createTopics(Short.parseShort(setting("AIGUILLAGE_REPLICAS", "1")));
        var asked = List.of(arguments);
        if (asked.contains("--referentiel")) {
            load.publishReferentiel(Map.of());
        }
        var secrets = asked.indexOf("--secrets");
        if (secrets >= 0) {
            Secrets.in(Path.of(asked.get(secrets + 1)), List.of());
        }
    }

    private static String setting(String name, String whenAbsent) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .orElse(whenAbsent);
    }
}
