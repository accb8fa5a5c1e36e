package fr.aiguillage.forwarder;

import fr.aiguillage.forwarder.echeance.Echeances;
import fr.aiguillage.forwarder.journal.Publisher;
import fr.aiguillage.forwarder.journal.Rebuts;
import fr.aiguillage.forwarder.remise.Channels;
import fr.aiguillage.forwarder.remise.Porteurs;
import fr.aiguillage.forwarder.remise.Reconstruction;
import fr.aiguillage.schemas.ReferentielFollower;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.servicekit.BadSetting;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** The command that rebuilds the tables from the log, into an empty database, while no forwarder runs. */
final class Reconstruire {
    private static final Duration REFERENTIEL = Duration.ofMinutes(1);

    private Reconstruire() {}

    /**
     * @param progress lines for people, in French
     * @throws BadSetting when the database holds something
     */
    static void run(Config config, Consumer<String> progress) throws InterruptedException {
        var registry = Registry.at(config.registry());
        var clock = Clock.systemUTC();
        try (var database = Database.open(config.database());
                var referentiel = ReferentielFollower.start(config.kafka(), registry);
                var publisher = new Publisher(config.kafka())) {
            if (!Reconstruction.isEmpty(database.jdbi()))
                throw new BadSetting("AIGUILLAGE_DATABASE", "…", "an empty database: this one holds something");
            referentiel.awaitEnd(REFERENTIEL);
            var canaux = Porteurs.canaux(config.delivery(), config.celluleCles().isPresent());
            var channels = new Channels(() -> referentiel.current().annuaire(), canaux);
            var rebuts = new Rebuts(publisher, registry, clock);
            var echeances = new Echeances(config.echeances().jours());
            new Reconstruction(config.kafka(), registry, database.jdbi(), channels, echeances, rebuts, progress).run();
        }
    }
}
