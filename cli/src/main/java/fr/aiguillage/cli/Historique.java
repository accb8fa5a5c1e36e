package fr.aiguillage.cli;

import fr.aiguillage.domain.referentiel.Geographie;
import fr.aiguillage.policies.intake.Erreur;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.cube.Cube;
import fr.aiguillage.replay.cube.Fichier;
import fr.aiguillage.replay.cube.Journal;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The past to replay, opened: the log, through the cube that is kept of it, or a file of reports. */
final class Historique implements AutoCloseable {
    private final Cube cube;
    private final Optional<Path> temporary;

    private Historique(Cube cube, Optional<Path> temporary) {
        this.cube = cube;
        this.temporary = temporary;
    }

    /** Brings the cube of that folder up to date; when another process has it open, a cube for this run alone. */
    static Historique ofLog(KafkaSettings kafka, Registry registry, Path folder, Avancement avancement) {
        var journal = new Journal(kafka, registry);
        var log = journal.log();
        var partitions = Topics.SIGNALEMENTS.partitions();
        var past = Cube.open(folder, log, partitions)
                .map(cube -> new Historique(cube, Optional.empty()))
                .orElseGet(() -> alone(log, partitions));
        return past.filledBy(() -> journal.update(past.cube, avancement));
    }

    /** A line that cannot be read is said on standard error, and stops no other. */
    static Historique ofFile(Path file, Geographie geographie, Avancement avancement) {
        var past = alone(file.toString(), 1);
        var reports = new Fichier(geographie, Instant.now(), Historique::refuse);
        return past.filledBy(() -> read(reports, file, past.cube, avancement));
    }

    private static Historique alone(String log, int partitions) {
        try {
            var folder = Files.createTempDirectory("aiguillage-rejeu");
            return new Historique(Cube.open(folder, log, partitions).orElseThrow(), Optional.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Historique filledBy(Runnable fill) {
        try {
            fill.run();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static void read(Fichier reports, Path file, Cube cube, Avancement avancement) {
        try {
            reports.read(file, cube, avancement);
        } catch (IOException e) {
            throw new UncheckedIOException("fichier « " + file + " » illisible", e);
        }
    }

    private static void refuse(long number, List<Erreur> erreurs) {
        erreurs.forEach(erreur ->
                System.err.println("ligne " + number + " ignorée : " + erreur.pointeur() + " " + erreur.message()));
    }

    Cube cube() {
        return cube;
    }

    @Override
    public void close() {
        cube.close();
        temporary.ifPresent(Historique::delete);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
