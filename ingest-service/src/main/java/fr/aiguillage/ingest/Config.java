package fr.aiguillage.ingest;

import fr.aiguillage.servicekit.BadSetting;
import fr.aiguillage.servicekit.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * @param depotsKey private keys to which third parties encrypt, made at the first start
 * @param acknowledgement how long the log may take before a request is answered 503
 * @param perSecond requests that one application may send in a second
 * @param inFlight requests that are taken at once, over all applications
 * @param recents reports that are remembered for the answer to a retry
 * @param boite where the forwarder answers, which knows who treats what; without it no destinataire acts here
 */
record Config(
        String kafka,
        URI registry,
        URI issuer,
        int port,
        String masterKey,
        Path hmacKey,
        Path depotsKey,
        Duration acknowledgement,
        int perSecond,
        int inFlight,
        int recents,
        Optional<URI> boite) {
    private static final String FORWARDER = "AIGUILLAGE_API_FORWARDER";

    static Config of(Settings settings) {
        return new Config(
                settings.text("AIGUILLAGE_KAFKA"),
                settings.uri("AIGUILLAGE_REGISTRY"),
                settings.uri("AIGUILLAGE_OIDC_ISSUER"),
                settings.integer("AIGUILLAGE_PORT", 8080),
                settings.text("AIGUILLAGE_MASTER_KEY"),
                settings.path("AIGUILLAGE_HMAC_KEY"),
                depotsKey(settings),
                settings.duration("AIGUILLAGE_ACKNOWLEDGEMENT", Duration.ofSeconds(5)),
                settings.integer("AIGUILLAGE_PER_SECOND", 20_000),
                settings.integer("AIGUILLAGE_IN_FLIGHT", 500),
                settings.integer("AIGUILLAGE_RECENTS", 200_000),
                settings.optional(FORWARDER).map(address -> settings.uri(FORWARDER)));
    }

    /** Beside the master key when that is a file. */
    private static Path depotsKey(Settings settings) {
        if (settings.optional("AIGUILLAGE_DEPOTS_KEY").isPresent()) {
            return settings.path("AIGUILLAGE_DEPOTS_KEY");
        }
        if (!settings.text("AIGUILLAGE_MASTER_KEY").startsWith("file:")) {
            throw new BadSetting("AIGUILLAGE_DEPOTS_KEY", "", "the path of a file, since the master key is not one");
        }
        return settings.path("AIGUILLAGE_MASTER_KEY").resolveSibling("depots-jwks.json");
    }
}
