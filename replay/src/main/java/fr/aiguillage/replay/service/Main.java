package fr.aiguillage.replay.service;

import fr.aiguillage.policies.Politiques;
import fr.aiguillage.replay.Past;
import fr.aiguillage.replay.cube.Journal;
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
import io.micrometer.core.instrument.Gauge;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/** Replays for those who ask over HTTP. It reads the log, and can write nothing to it. */
public final class Main {
    private Main() {}

    /** Environment variables: see {@link Config}. Exits 2 when one is missing or wrong. */
    public static void main(String[] args) throws InterruptedException {
        try {
            var running = start(Config.from(Settings.fromEnvironment()), Shutdown.hook(Duration.ofSeconds(15)));
            LoggerFactory.getLogger(Main.class).info("replay answers at {}", running.uri());
        } catch (BadSetting e) {
            LoggerFactory.getLogger(Main.class).error("{}", e.getMessage());
            System.exit(2);
        }
    }

    static RunningService start(Config config, Shutdown shutdown) throws InterruptedException {
        var kafka = KafkaSettings.of(config.kafka());
        var registry = Registry.at(config.registry());
        var referentiel = shutdown.closes(ReferentielFollower.start(kafka, registry));
        referentiel.awaitEnd(Duration.ofMinutes(1));
        var histoire = shutdown.closes(new Histoire(config.data().resolve("historique"), new Journal(kafka, registry)));
        var archives = new Archives(config.data().resolve("rejeux"));
        var travaux = new Travaux(archives, config.kept(), Clock.systemUTC());
        var politiques = new Politiques();
        var compteur = new Compteur(archives, histoire, Past.of(kafka, registry), referentiel::current, politiques);
        var metrics = Metrics.registry();
        Gauge.builder("aiguillage.rejeux.attente", travaux, Travaux::waiting).register(metrics);
        var atelier = new Atelier(travaux, archives, compteur::rapport, metrics);
        var auth = Auth.by(config.issuer());
        var flux = new Flux();
        var http = shutdown.closes(HttpService.on(config.port())
                .metrics(metrics)
                .ready("referentiel", () -> isUsable(referentiel))
                .ready("atelier", atelier::isAlive)
                .routes(OpenApiDocument.of(Main.class, "openapi.yaml"))
                .routes(new Api(travaux, referentiel::current, politiques, auth, flux)::routes)
                .routes(new RapportApi(travaux, archives, auth)::routes)
                .start());
        shutdown.closes(flux);
        shutdown.closes(atelier.start());
        return http;
    }

    private static boolean isUsable(ReferentielFollower referentiel) {
        return referentiel.failure().isEmpty() && referentiel.current().triage().isPresent();
    }
}
