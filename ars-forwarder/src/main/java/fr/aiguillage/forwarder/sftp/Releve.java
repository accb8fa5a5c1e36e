package fr.aiguillage.forwarder.sftp;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.journal.Wakeup;
import fr.aiguillage.forwarder.journal.Worker;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the acknowledgements that destinataires leave beside what was dropped. One that was taken is removed; one that says
 * nothing we understand, or of an order of somebody else, is renamed {@code .ack.rejete} for its author to see.
 */
final class Releve implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Releve.class);
    private static final String REJETE = ".rejete";

    private final Visites visites;
    private final Supplier<Annuaire> annuaire;
    private final Accuses accuses;
    private final Duration pause;
    private final Clock clock;
    private final Wakeup closing = new Wakeup();
    private final Worker worker;

    private Releve(Visites visites, Supplier<Annuaire> annuaire, Accuses accuses, Duration pause, Clock clock) {
        this.visites = visites;
        this.annuaire = annuaire;
        this.accuses = accuses;
        this.pause = pause;
        this.clock = clock;
        this.worker = Worker.start("sftp-releve", closing, this::work);
    }

    static Releve start(Visites visites, Supplier<Annuaire> annuaire, Accuses accuses, Duration pause, Clock clock) {
        return new Releve(visites, annuaire, accuses, pause, clock);
    }

    private void work(BooleanSupplier open) throws InterruptedException {
        while (open.getAsBoolean()) {
            round();
            closing.await(pause);
        }
    }

    private record Tournee(DestinataireId destinataire, Depot depot) {}

    /** All at once: a server that hangs costs the others nothing. */
    private void round() {
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            tournees().forEach(tournee -> visitors.execute(() -> visit(tournee)));
        }
    }

    private Stream<Tournee> tournees() {
        return annuaire.get().destinataires().stream()
                .flatMap(destinataire -> destinataire.canaux().stream()
                        .filter(declared -> declared.canal() == CanalRemise.SFTP)
                        .map(CanalDeclare::adresse)
                        .flatMap(adresse -> Depot.of(adresse).stream())
                        .map(depot -> new Tournee(destinataire.id(), depot)));
    }

    private void visit(Tournee tournee) {
        try {
            visites.visit(tournee.destinataire(), tournee.depot(), casier -> collect(tournee.destinataire(), casier));
        } catch (Echec e) {
            LOG.info("acknowledgements of {} not read: {}", tournee.destinataire(), e.issue());
        } catch (RuntimeException e) {
            LOG.warn("acknowledgements of {} not taken", tournee.destinataire(), e);
        }
    }

    private int collect(DestinataireId destinataire, Casier casier) throws IOException {
        var names = casier.names(Acquittement.SUFFIXE);
        for (var name : names) {
            var found = Acquittement.of(name, casier.read(name, Acquittement.LIMIT));
            if (found.filter(one -> accuses.take(destinataire, one)).isPresent()) casier.remove(name);
            else casier.rename(name, name + REJETE);
        }
        casier.sweep(clock.instant());
        return names.size();
    }

    @Override
    public void close() {
        worker.close();
    }
}
