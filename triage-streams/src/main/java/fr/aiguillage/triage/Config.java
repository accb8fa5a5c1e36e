package fr.aiguillage.triage;

import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.servicekit.BadSetting;
import fr.aiguillage.servicekit.Settings;
import java.nio.file.Path;

/**
 * @param registry base URL of the schema registry's Confluent API
 * @param data folder of the local copy of what triage remembers; lost, it is restored from Kafka
 * @param threads stream threads
 * @param standbys copies of the memory that other instances keep warm
 */
record Config(KafkaSettings kafka, String registry, Path data, int port, int threads, int standbys) {
    Config {
        if (threads < 1) throw new BadSetting("AIGUILLAGE_TRIAGE_THREADS", String.valueOf(threads), "1 or more");
        if (standbys < 0) throw new BadSetting("AIGUILLAGE_TRIAGE_STANDBYS", String.valueOf(standbys), "0 or more");
    }

    static Config from(Settings settings) {
        return new Config(
                KafkaSettings.of(settings.text("AIGUILLAGE_KAFKA")),
                settings.text("AIGUILLAGE_REGISTRY"),
                settings.path("AIGUILLAGE_DATA"),
                settings.integer("AIGUILLAGE_PORT", 8082),
                settings.integer("AIGUILLAGE_TRIAGE_THREADS", 2),
                settings.integer("AIGUILLAGE_TRIAGE_STANDBYS", 0));
    }
}
