package fr.aiguillage.projector;

import fr.aiguillage.projector.console.ConsoleSettings;
import fr.aiguillage.servicekit.Settings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the projector needs to know.
 *
 * @param kafka bootstrap servers
 * @param registry base of the Confluent API of the schema registry
 * @param database JDBC URL, with user and password as parameters
 * @param openBoard masked boards may be read without a token
 * @param triage whose health is watched, and nothing else of it
 */
record Config(
        String kafka,
        String registry,
        String database,
        URI issuer,
        int port,
        boolean openBoard,
        ConsoleSettings console,
        Optional<URI> triage) {
    static Config from(Settings settings) {
        return new Config(
                settings.text("AIGUILLAGE_KAFKA"),
                settings.text("AIGUILLAGE_REGISTRY"),
                settings.text("AIGUILLAGE_DATABASE"),
                settings.uri("AIGUILLAGE_OIDC_ISSUER"),
                settings.integer("AIGUILLAGE_PORT", 8083),
                Boolean.parseBoolean(settings.text("AIGUILLAGE_TABLEAU_PUBLIC", "false")),
                ConsoleSettings.from(settings),
                settings.optional("AIGUILLAGE_API_TRIAGE").map(given -> settings.uri("AIGUILLAGE_API_TRIAGE")));
    }

    /** Every service whose health is watched, by name. */
    Map<String, URI> services() {
        var services = new HashMap<>(console.behind());
        triage.ifPresent(uri -> services.put("triage", uri));
        return services;
    }
}
