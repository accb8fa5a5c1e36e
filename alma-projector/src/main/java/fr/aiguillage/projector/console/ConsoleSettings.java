package fr.aiguillage.projector.console;

import fr.aiguillage.servicekit.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the console is told, and what is behind it.
 *
 * @param pages the folder of its built files; without one, those of the jar, if it is there
 * @param issuer as browsers reach it
 * @param client the public client id
 * @param scope to ask for at login
 * @param behind services that are installed, by name
 * @param answer how long one may take to begin its answer
 */
public record ConsoleSettings(
        Optional<Path> pages, URI issuer, String client, String scope, Map<String, URI> behind, Duration answer) {
    private static final List<String> SERVICES = List.of("ingest", "forwarder", "replay", "administration");

    public ConsoleSettings {
        behind = Map.copyOf(behind);
    }

    public static ConsoleSettings from(Settings settings) {
        return new ConsoleSettings(
                settings.optional("AIGUILLAGE_CONSOLE").map(Path::of),
                uri(settings, "AIGUILLAGE_OIDC_PUBLIC").orElseGet(() -> settings.uri("AIGUILLAGE_OIDC_ISSUER")),
                settings.text("AIGUILLAGE_OIDC_CLIENT", "aiguillage-console"),
                settings.text("AIGUILLAGE_OIDC_SCOPE", "openid profile"),
                behind(settings),
                settings.duration("AIGUILLAGE_API_TIMEOUT", Duration.ofSeconds(30)));
    }

    private static Map<String, URI> behind(Settings settings) {
        var behind = new HashMap<String, URI>();
        for (var name : SERVICES)
            uri(settings, "AIGUILLAGE_API_" + name.toUpperCase(Locale.ROOT)).ifPresent(uri -> behind.put(name, uri));
        return behind;
    }

    private static Optional<URI> uri(Settings settings, String name) {
        return settings.optional(name).map(given -> settings.uri(name));
    }

    public Fichiers fichiers() {
        return pages.map(Fichiers::of).orElseGet(Fichiers::ofClasspath);
    }
}
