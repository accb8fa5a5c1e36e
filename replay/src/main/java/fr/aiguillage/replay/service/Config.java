package fr.aiguillage.replay.service;

import fr.aiguillage.servicekit.BadSetting;
import fr.aiguillage.servicekit.Settings;
import java.net.URI;
import java.nio.file.Path;

/**
 * What the service needs to know.
 *
 * @param kafka bootstrap servers
 * @param registry base of the Confluent API of the schema registry
 * @param data folder of the history and of the reports; one process at a time
 * @param kept how many replays that are over are kept
 */
record Config(String kafka, String registry, Path data, URI issuer, int port, int kept) {
    private static final int ENOUGH = 200;

    Config {
        if (kept < 1) throw new BadSetting("AIGUILLAGE_REJEUX_CONSERVES", String.valueOf(kept), "1 or more");
    }

    static Config from(Settings settings) {
        return new Config(
                settings.text("AIGUILLAGE_KAFKA"),
                settings.text("AIGUILLAGE_REGISTRY"),
                settings.path("AIGUILLAGE_DATA"),
                settings.uri("AIGUILLAGE_OIDC_ISSUER"),
                settings.integer("AIGUILLAGE_PORT", 8085),
                settings.integer("AIGUILLAGE_REJEUX_CONSERVES", ENOUGH));
    }
}
