package fr.aiguillage.forwarder;

import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.forwarder.boite.Arrivees;
import fr.aiguillage.forwarder.boite.Inbox;
import fr.aiguillage.forwarder.cellule.CellulePorteur;
import fr.aiguillage.forwarder.cellule.CelluleTopics;
import fr.aiguillage.forwarder.courriel.Messagerie;
import fr.aiguillage.forwarder.echeance.Astreinte;
import fr.aiguillage.forwarder.echeance.Echeances;
import fr.aiguillage.forwarder.echeance.Escalades;
import fr.aiguillage.forwarder.journal.KeyTable;
import fr.aiguillage.forwarder.journal.Outbox;
import fr.aiguillage.forwarder.journal.Publisher;
import fr.aiguillage.forwarder.journal.Rebuts;
import fr.aiguillage.forwarder.journal.Relay;
import fr.aiguillage.forwarder.journal.TopicFollower;
import fr.aiguillage.forwarder.journal.Wakeup;
import fr.aiguillage.forwarder.remise.Channels;
import fr.aiguillage.forwarder.remise.Descellement;
import fr.aiguillage.forwarder.remise.Livreur;
import fr.aiguillage.forwarder.remise.Orders;
import fr.aiguillage.forwarder.remise.Porteurs;
import fr.aiguillage.forwarder.remise.Reconstruction;
import fr.aiguillage.forwarder.remise.Supervision;
import fr.aiguillage.forwarder.remise.Tentatives;
import fr.aiguillage.forwarder.sftp.Sftp;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.ReferentielFollower;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.sealing.MasterKey;
import fr.aiguillage.sealing.Opener;
import fr.aiguillage.sealing.SealingException;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.BadSetting;
import fr.aiguillage.servicekit.HttpService;
import fr.aiguillage.servicekit.Metrics;
import fr.aiguillage.servicekit.RunningService;
import fr.aiguillage.servicekit.Settings;
import fr.aiguillage.servicekit.Shutdown;
import io.micrometer.core.instrument.Gauge;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers transmissions to destinataires, serves their inbox, and tells the log what became of each. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    /** As fine as tables and events keep it. */
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration REFERENTIEL = Duration.ofMinutes(1);

    private Main() {}

    /** Settings: see {@link Config}. Exits 2 when one is missing or wrong. {@code reconstruire}: {@link Reconstruire}. */
    public static void main(String[] args) throws InterruptedException {
        try {
            if (List.of(args).equals(List.of("reconstruire"))) {
                Reconstruire.run(Config.of(Settings.fromEnvironment()), LOG::info);
                return;
            }
            var running = start(Config.of(Settings.fromEnvironment()), Shutdown.hook(DEADLINE));
            LOG.info("ars-forwarder answers at {}", running.uri());
        } catch (BadSetting | SealingException e) {
            LOG.error("{}", e.getMessage());
            System.exit(2);
        }
    }

    static RunningService start(Config config, Shutdown shutdown) throws InterruptedException {
        var clock = Clock.tick(Clock.systemUTC(), MICROSECOND);
        var due = new Wakeup();
        var metrics = Metrics.registry();
        var kafka = config.kafka();
        var registry = Registry.at(config.registry());
        var master = MasterKey.open(config.masterKey());
        // The directory and the database take their time; what needs neither is made meanwhile.
        var referentiel = shutdown.closes(ReferentielFollower.start(kafka, registry));
        var opening = CompletableFuture.supplyAsync(() -> Database.open(config.database()));
        var sftp = shutdown.closes(new Sftp(config.delivery().sftp()));
        var publisher = shutdown.closes(new Publisher(kafka));
        var rebuts = new Rebuts(publisher, registry, clock);
        var outbox = new Outbox(registry);
        var acces = EventWriter.of(Topics.ACCES, registry);
        var received = EventReader.of(Topics.TRANSMISSIONS, registry);
        var echeances = new Echeances(config.echeances().jours());
        var auth = Auth.by(config.issuer());
        var database = shutdown.closes(opening.join());
        var jdbi = database.jdbi();
        if (Reconstruction.isUnfinished(jdbi))
            throw new BadSetting("AIGUILLAGE_DATABASE", "…", "a database whose rebuilding has ended");
        referentiel.awaitEnd(REFERENTIEL);
        var relay = shutdown.closes(new Relay(jdbi, outbox, publisher));
        var keys = shutdown.closes(new KeyTable(kafka, registry, jdbi, rebuts));
        var descellement = new Descellement(new Opener(master, keys), publisher::send, acces, clock);
        var cellule = config.celluleCles()
                .map(cles ->
                        new CellulePorteur(cles, new CelluleTopics(kafka, registry), descellement, publisher::send));
        var porteurs = Porteurs.of(config.delivery(), descellement, sftp, cellule, clock);
        var channels = new Channels(() -> referentiel.current().annuaire(), porteurs.keySet());
        var tentatives = new Tentatives(channels, config.delivery().reglages(), outbox, metrics);
        var livreur = shutdown.closes(
                Livreur.start(jdbi, registry, porteurs, channels, tentatives, config.delivery(), clock, due));
        var orders = new Orders(received, channels, tentatives, echeances, outbox, livreur, clock, due);
        var transmissions = shutdown.closes(new TopicFollower(kafka, Topics.TRANSMISSIONS, jdbi, orders, rebuts));
        var escalades = shutdown.closes(Escalades.start(
                jdbi, outbox, () -> referentiel.current().annuaire(), config.echeances(), clock, metrics));
        var messagerie = config.delivery().courriel().map(Messagerie::new);
        var astreinte = messagerie.map(server -> shutdown.closes(Astreinte.start(
                jdbi,
                server,
                () -> referentiel.current().annuaire(),
                config.echeances(),
                config.delivery().boite(),
                clock)));

        var arrivees = new Arrivees(jdbi);
        var inbox = new Inbox(
                jdbi,
                registry,
                outbox,
                publisher,
                master,
                keys,
                auth,
                channels,
                id -> referentiel.current().annuaire().find(id).isPresent(),
                arrivees,
                messagerie,
                clock);
        var unused =
                shutdown.closes(sftp.releve(() -> referentiel.current().annuaire(), jdbi, inbox.reponses(), clock));
        Gauge.builder("aiguillage.outbox", new Supervision(jdbi), Supervision::enAttente)
                .register(metrics);
        Gauge.builder(
                        "aiguillage.accuses.en.retard",
                        new Supervision(jdbi),
                        one -> one.accusesEnRetard(LocalDate.ofInstant(clock.instant(), Politique.PARIS)))
                .register(metrics);
        var service = shutdown.closes(HttpService.on(config.port())
                .metrics(metrics)
                .ready("postgresql", database::answers)
                .ready("referentiel", () -> referentiel.failure().isEmpty())
                .ready("transmissions", transmissions::isWell)
                .ready("cles", keys::isWell)
                .ready("relay", relay::isWell)
                .ready("livreur", livreur::isWell)
                .ready("escalades", escalades::isWell)
                .ready("astreinte", () -> astreinte.map(Astreinte::isWell).orElse(true))
                .routes(inbox.routes())
                .start());
        // Closed before the server, which waits for the exchanges under way.
        shutdown.closes(arrivees);
        return service;
    }
}
