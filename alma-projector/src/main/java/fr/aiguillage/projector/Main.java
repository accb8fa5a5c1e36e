package fr.aiguillage.projector;

import fr.aiguillage.projector.Source.Touche;
import fr.aiguillage.projector.console.ConsoleApi;
import fr.aiguillage.projector.console.ConsoleSettings;
import fr.aiguillage.projector.console.Pages;
import fr.aiguillage.projector.console.Relais;
import fr.aiguillage.projector.reference.ReferenceApi;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.ReferentielFollower;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.BadSetting;
import fr.aiguillage.servicekit.HttpService;
import fr.aiguillage.servicekit.Metrics;
import fr.aiguillage.servicekit.OpenApiDocument;
import fr.aiguillage.servicekit.RunningService;
import fr.aiguillage.servicekit.Settings;
import fr.aiguillage.servicekit.Shutdown;
import io.helidon.webserver.http.HttpRouting;
import io.micrometer.core.instrument.Gauge;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.LoggerFactory;

/** Folds the logs into read models per département and policy, and answers questions about them. */
public final class Main {
    private Main() {}

    /**
     * Environment variables: see {@link Config}. Exits 2 when one is missing or wrong. With the argument
     * {@code reconstruire}, fills the read models anew instead, beside a service that goes on, and exits.
     */
    public static void main(String[] args) throws InterruptedException {
        try {
            if (List.of(args).contains("reconstruire")) System.exit(Reconstruire.run(args));
            var running = start(Config.from(Settings.fromEnvironment()), Shutdown.hook(Duration.ofSeconds(15)));
            LoggerFactory.getLogger(Main.class).info("alma-projector answers at {}", running.uri());
        } catch (BadSetting e) {
            LoggerFactory.getLogger(Main.class).error("{}", e.getMessage());
            System.exit(2);
        }
    }

    static RunningService start(Config config, Shutdown shutdown) throws InterruptedException {
        var kafka = KafkaSettings.of(config.kafka());
        var registry = Registry.at(config.registry());
        var readModel = shutdown.closes(new ReadModel(config.database()));
        var contenus = new Contenus(registry);
        var explications = new Explications(new ReferentielLog(kafka, registry)::at);
        var referentiel = shutdown.closes(ReferentielFollower.start(kafka, registry));
        var rebuts = shutdown.closes(new Rebuts(kafka, registry));
        var jdbi = readModel.jdbi();
        Chantier.prepare(jdbi);
        var projection = shutdown.closes(new Projection(sources(registry, contenus), rebuts, jdbi, kafka).start());
        var annonces = new Annonces(readModel::listener);
        var lecteurs = new Lecteurs(Auth.by(config.issuer()), config.openBoard());
        var trace = new Trace(jdbi, contenus, explications);
        var reconstructions = shutdown.closes(new Reconstructions(() -> new Reconstruction(
                readModel, sources(registry, new Contenus(registry)), rebuts, kafka, (chantier, now) -> {})));
        var running =
                shutdown.closes(reads(http(config, readModel, projection), jdbi, trace, lecteurs)
                        .routes(new ReferenceApi(referentiel::current, Auth.by(config.issuer()))::routes)
                        .routes(new EvenementsApi(annonces, lecteurs)::routes)
                        .routes(new SupervisionApi(
                                jdbi, new Sante(config.services()), projection, readModel::isUp, lecteurs)::routes)
                        .routes(new ReconstructionApi(jdbi, reconstructions, lecteurs)::routes)
                        .routes(routing -> console(config.console(), routing))
                        .start());
        shutdown.closes(annonces.start());
        return running;
    }

    /** The console and what is behind it. */
    static void console(ConsoleSettings settings, HttpRouting.Builder routing) {
        new ConsoleApi(settings).routes(routing);
        new Relais(settings.behind(), settings.answer()).routes(routing);
        Pages.of(settings.fichiers(), settings.issuer()).ifPresent(pages -> pages.routes(routing));
    }

    /** What can be asked. */
    static HttpService reads(HttpService service, Jdbi jdbi, Trace trace, Lecteurs lecteurs) {
        var queries = new Api.Queries(new Tableau(jdbi), new Liste(jdbi), trace, new Comptes(jdbi));
        return service.routes(new Api(queries, lecteurs)::routes)
                .routes(new CarteApi(jdbi, lecteurs)::routes)
                .routes(new ChargesApi(jdbi, lecteurs, Clock.systemUTC())::routes)
                .routes(new TravauxApi(lecteurs.auth(), new Travaux(jdbi))::routes)
                .routes(new SuiviApi(new Recepisse(jdbi))::routes);
    }

    /** In the order in which a batch is folded. */
    static List<Source<?>> sources(Registry registry, Contenus contenus) {
        return List.of(
                new Source<>(
                        Topics.SIGNALEMENTS,
                        EventReader.withoutSealed(Topics.SIGNALEMENTS, registry),
                        (rows, messages) -> Folds.signalements(rows, messages, contenus),
                        event -> Optional.of(new Touche(event.signalement().value(), Optional.empty()))),
                new Source<>(
                        Topics.DECISIONS,
                        EventReader.of(Topics.DECISIONS, registry),
                        Folds::decisions,
                        event -> Optional.of(new Touche(event.signalement().value(), Optional.empty()))),
                new Source<>(
                        Topics.SUIVI,
                        EventReader.of(Topics.SUIVI, registry),
                        Folds::suivis,
                        event -> Optional.of(new Touche(
                                event.signalement().value(),
                                Optional.of(event.destinataire().value())))),
                new Source<>(
                        Topics.ACCES,
                        EventReader.of(Topics.ACCES, registry),
                        AccesRows::apply,
                        event -> Optional.empty()));
    }

    private static HttpService http(Config config, ReadModel readModel, Projection projection) {
        var metrics = Metrics.registry();
        var service = HttpService.on(config.port())
                .metrics(metrics)
                .ready("postgresql", readModel::isUp)
                .ready("projection", projection::isUp);
        for (var topic : List.of(Topics.SIGNALEMENTS, Topics.DECISIONS, Topics.SUIVI, Topics.ACCES)) {
            Gauge.builder("aiguillage.projection.lag", projection, reading -> reading.lag(topic.name()))
                    .tag("topic", topic.name())
                    .register(metrics);
        }
        return service.routes(OpenApiDocument.of(Main.class, "openapi.yaml"));
    }
}
