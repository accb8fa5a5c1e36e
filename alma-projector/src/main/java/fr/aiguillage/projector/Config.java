package fr.aiguillage.projector;

import fr.aiguillage.servicekit.Settings;
import java.net.URI;

/**
 * What the projector needs to know.
 *
 * @param kafka bootstrap servers
 * @param registry base of the Confluent API of the schema registry
 * @param database JDBC URL, with user and password as parameters
 * @param openBoard masked boards may be read without a token
 */
record Config(String kafka, String registry, String database, URI issuer, int port, boolean openBoard) {
    static Config from(Settings settings) {
        return new Config(
                settings.text("AIGUILLAGE_KAFKA"),
                settings.text("AIGUILLAGE_REGISTRY"),
                settings.text("AIGUILLAGE_DATABASE"),
                settings.uri("AIGUILLAGE_OIDC_ISSUER"),
                settings.integer("AIGUILLAGE_PORT", 8083),
                Boolean.parseBoolean(settings.text("AIGUILLAGE_TABLEAU_PUBLIC", "false")));
    }
}
