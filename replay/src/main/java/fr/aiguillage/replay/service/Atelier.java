package fr.aiguillage.replay.service;

import fr.aiguillage.schemas.Registry.RegistryUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes replays out of the line, one at a time, on a thread of its own. */
final class Atelier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Atelier.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    /** For a reading of the log to end: cut short, all of it is read again. */
    private static final Duration GRACE = Duration.ofSeconds(6);

    private final Travaux travaux;
    private final Archives archives;
    private final Work work;
    private final MeterRegistry meters;
    private final Thread thread = Thread.ofPlatform().name("rejeu").unstarted(this::run);
    private volatile boolean closing;
    private volatile Optional<Cours> current = Optional.empty();

    /** Does one replay. */
    interface Work {
        /** @return the folder of its report, to be published */
        Path rapport(Cours cours) throws Exception;
    }

    Atelier(Travaux travaux, Archives archives, Work work, MeterRegistry meters) {
        this.travaux = travaux;
        this.archives = archives;
        this.work = work;
        this.meters = meters;
    }

    Atelier start() {
        thread.start();
        return this;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (!closing) {
                current = travaux.take(LOOK);
                current.ifPresent(this::execute);
            }
        } catch (InterruptedException e) {
            LOG.debug("closed");
        }
    }

    private void execute(Cours cours) {
        try {
            var rapport = work.rapport(cours);
            cours.finish(rapport, travaux.now());
        } catch (CancellationException e) {
            fail(cours, Travaux.INTERROMPU);
        } catch (Exception e) {
            if (!cours.travail().isOver()) fail(cours, motif(cours, e));
        }
        archives.sweep();
        meters.counter("aiguillage.rejeux", "etat", cours.travail().statut().name())
                .increment();
        travaux.prune();
    }

    private void fail(Cours cours, String motif) {
        cours.become(running -> running.failed(travaux.now(), motif));
    }

    private static String motif(Cours cours, Exception thrown) {
        var incident = UUID.randomUUID();
        LOG.error("Replay {} failed, incident {}", cours.travail().id(), incident, thrown);
        return switch (thrown) {
            case RegistryUnavailable e -> "le registre de schémas ne répond pas";
            case KafkaException e -> "Kafka ne répond pas";
            default -> "erreur interne : l’incident %s est enregistré".formatted(incident);
        };
    }

    @Override
    public void close() {
        closing = true;
        current.ifPresent(cours -> fail(cours, Travaux.INTERROMPU));
        try {
            thread.join(GRACE);
            thread.interrupt();
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
