package fr.aiguillage.projector;

import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.BadSetting;
import fr.aiguillage.servicekit.HttpService;
import fr.aiguillage.servicekit.Metrics;
import fr.aiguillage.servicekit.OpenApiDocument;
import fr.aiguillage.servicekit.RunningService;
import fr.aiguillage.servicekit.Settings;
import fr.aiguillage.servicekit.Shutdown;
import io.micrometer.core.instrument.Gauge;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.LoggerFactory;

/** Folds the logs into read models per département and policy, and answers questions about them. */
public final class Main {
    private Main() {}

    /** Environment variables: see {@link Config}. Exits 2 when one is missing or wrong. */
    public static void main(String[] args) throws InterruptedException {
        try {
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
        var rebuts = shutdown.closes(new Rebuts(kafka, registry));
        var jdbi = readModel.jdbi();
        var projections = List.of(
                project(
                        Topics.SIGNALEMENTS,
                        EventReader.withoutSealed(Topics.SIGNALEMENTS, registry),
                        (rows, messages) -> Folds.signalements(rows, messages, contenus),
                        rebuts,
                        jdbi,
                        kafka),
                project(
                        Topics.DECISIONS,
                        EventReader.of(Topics.DECISIONS, registry),
                        Folds::decisions,
                        rebuts,
                        jdbi,
                        kafka),
                project(Topics.SUIVI, EventReader.of(Topics.SUIVI, registry), Folds::suivis, rebuts, jdbi, kafka));
        projections.forEach(shutdown::closes);
        var queries = new Api.Queries(new Tableau(jdbi), new Trace(jdbi, contenus, explications), new Comptes(jdbi));
        return shutdown.closes(http(config, readModel, projections)
                .routes(new Api(queries, Auth.by(config.issuer()), config.openBoard())::routes)
                .routes(new TravauxApi(Auth.by(config.issuer()), new Travaux(jdbi))::routes)
                .routes(new SuiviApi(new Recepisse(jdbi))::routes)
                .start());
    }

    private static <E> Projection<E> project(
            Topic<?, E> topic,
            EventReader<?, E> reader,
            Projection.Fold<E> fold,
            Rebuts rebuts,
            Jdbi jdbi,
            KafkaSettings kafka) {
        return new Projection<>(topic, reader, fold, rebuts, jdbi, kafka).start();
    }

    private static HttpService http(Config config, ReadModel readModel, List<? extends Projection<?>> projections) {
        var metrics = Metrics.registry();
        var service = HttpService.on(config.port()).metrics(metrics).ready("postgresql", readModel::isUp);
        for (var projection : projections) {
            service.ready("projection-" + projection.name(), projection::isUp);
            Gauge.builder("aiguillage.projection.lag", projection, Projection::lag)
                    .tag("topic", projection.name())
                    .register(metrics);
        }
        return service.routes(OpenApiDocument.of(Main.class, "openapi.yaml")).routes(Page::routes);
    }
}
