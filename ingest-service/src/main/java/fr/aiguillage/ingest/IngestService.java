package fr.aiguillage.ingest;

import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.ReferentielFollower;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.sealing.Hmac;
import fr.aiguillage.sealing.MasterKey;
import fr.aiguillage.sealing.Sealer;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.HttpService;
import fr.aiguillage.servicekit.Metrics;
import fr.aiguillage.servicekit.OpenApiDocument;
import fr.aiguillage.servicekit.RunningService;
import fr.aiguillage.servicekit.Shutdown;
import java.time.Duration;

/** The parts of the service, put together. */
final class IngestService {
    /** Larger than any batch of 100,000 ordinary lines; a batch is streamed and never held. */
    private static final long LARGEST_BATCH = 2L << 30;

    private static final int BATCHES_AT_ONCE = 4;
    private static final Duration REFERENTIEL = Duration.ofSeconds(60);

    private IngestService() {}

    /** Comes back once it answers; it is ready when it has read what the log holds. */
    static RunningService start(Config config, Shutdown shutdown) throws InterruptedException {
        var kafka = KafkaSettings.of(config.kafka());
        var registry = Registry.at(config.registry().toString());
        var identites = new Identites(Hmac.fromFile(config.hmacKey()));
        var sealer = new Sealer(MasterKey.open(config.masterKey()));
        var cleDepots = CleDepots.open(config.depotsKey());
        var metrics = Metrics.registry();
        var comptes = new Comptes(metrics);

        var referentiel = shutdown.closes(ReferentielFollower.start(kafka, registry));
        var journal = shutdown.closes(new Journal(kafka, registry, config.acknowledgement()));
        var recents = new DepotsRecents(config.recents());
        var tail = shutdown.closes(DepotsTail.start(kafka, recents, config.recents()));

        referentiel.awaitEnd(REFERENTIEL);
        var intake = new IntakeCourant(referentiel::current);
        var reception = new Reception(intake, identites, recents, sealer, journal, comptes);
        var rebuts = new Rebuts(journal, sealer, identites, comptes);
        var depots = new Depots(EventReader.ofForeign(Topics.DEPOTS, registry), cleDepots, reception, rebuts);
        var refus = new Refus(EventReader.of(Topics.SUIVI, registry), journal);
        var deposited = shutdown.closes(RecordConsumer.start(kafka, Topics.DEPOTS.name(), depots::take));
        var refused = shutdown.closes(RecordConsumer.start(kafka, Topics.SUIVI.name(), refus::take));

        var auth = Auth.by(config.issuer());
        var admission = new Admission(config.perSecond(), config.inFlight());
        var suites = new Suites(intake, referentiel::current, identites);
        var arbitrages = new Arbitrages(referentiel::current);
        var saisine = new Saisine(config.boite());
        return shutdown.closes(HttpService.on(config.port())
                .maxBody(LARGEST_BATCH)
                .metrics(metrics)
                .ready("referentiel", () -> isUsable(referentiel))
                .ready("signalements", tail::isReady)
                .ready("depots", deposited::isAlive)
                .ready("suivi", refused::isAlive)
                .routes(OpenApiDocument.of(IngestService.class, "/openapi.yaml"))
                .routes(Silence::install)
                .routes(new SignalementsApi(auth, admission, reception)::routes)
                .routes(new LotsApi(auth, new Admission(config.perSecond(), BATCHES_AT_ONCE), reception)::routes)
                .routes(new SuitesApi(auth, admission, suites, arbitrages, identites, sealer, journal, saisine)::routes)
                .routes(new SuiviApi(admission, identites, sealer, journal)::routes)
                .routes(cleDepots::routes)
                .start());
    }

    private static boolean isUsable(ReferentielFollower referentiel) {
        return referentiel.failure().isEmpty()
                && !referentiel.current().geographie().departements().isEmpty();
    }
}
