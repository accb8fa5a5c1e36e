package fr.aiguillage.administration.service;

import fr.aiguillage.administration.Administration;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.ReferentielFollower;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.BadSetting;
import fr.aiguillage.servicekit.HttpService;
import fr.aiguillage.servicekit.Metrics;
import fr.aiguillage.servicekit.OpenApiDocument;
import fr.aiguillage.servicekit.RunningService;
import fr.aiguillage.servicekit.Settings;
import fr.aiguillage.servicekit.Shutdown;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/** Takes what analysts publish and activate, judged as on the command line. */
public final class Main {
    private Main() {}

    /** Environment variables: see {@link Config}. Exits 2 when one is missing or wrong. */
    public static void main(String[] args) throws InterruptedException {
        try {
            var running = start(Config.from(Settings.fromEnvironment()), Shutdown.hook(Duration.ofSeconds(15)));
            LoggerFactory.getLogger(Main.class).info("administration answers at {}", running.uri());
        } catch (BadSetting e) {
            LoggerFactory.getLogger(Main.class).error("{}", e.getMessage());
            System.exit(2);
        }
    }

    static RunningService start(Config config, Shutdown shutdown) throws InterruptedException {
        var kafka = KafkaSettings.of(config.kafka());
        var registry = Registry.at(config.registry());
        var clock = Clock.systemUTC();
        var referentiel = shutdown.closes(ReferentielFollower.start(kafka, registry));
        referentiel.awaitEnd(Duration.ofMinutes(1));
        var administration = new Administration(kafka, registry, clock);
        var analystes = new Analystes(Auth.by(config.issuer()));
        return shutdown.closes(HttpService.on(config.port())
                .metrics(Metrics.registry())
                .ready("referentiel", () -> referentiel.failure().isEmpty())
                .routes(OpenApiDocument.of(Main.class, "openapi.yaml"))
                .routes(new ValidationApi(analystes)::routes)
                .routes(new PolitiquesApi(administration, analystes, clock)::routes)
                .routes(new ActivationsApi(administration, referentiel::current, analystes, clock)::routes)
                .start());
    }
}
