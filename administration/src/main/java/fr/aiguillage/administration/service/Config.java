package fr.aiguillage.administration.service;

import fr.aiguillage.servicekit.Settings;
import java.net.URI;

/**
 * What the service needs to know.
 *
 * @param kafka bootstrap servers
 * @param registry base of the Confluent API of the schema registry
 */
record Config(String kafka, String registry, URI issuer, int port) {
    static Config from(Settings settings) {
        return new Config(
                settings.text("AIGUILLAGE_KAFKA"),
                settings.text("AIGUILLAGE_REGISTRY"),
                settings.uri("AIGUILLAGE_OIDC_ISSUER"),
                settings.integer("AIGUILLAGE_PORT", 8086));
    }
}
