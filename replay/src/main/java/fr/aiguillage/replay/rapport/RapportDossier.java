package fr.aiguillage.replay.rapport;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import fr.aiguillage.replay.synthese.Synthese;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The folder of one report. Everything is written beside it, under a name that starts with a dot, and takes its place at
 * the end by one move: a run that stops halfway leaves nothing that looks whole.
 *
 * <pre>{@code
 * try (var dossier = RapportDossier.open(sortie)) {
 *     try (var ecarts = dossier.ecarts()) { … }
 *     dossier.write(synthese, lexique, Diffusion.INTERNE);
 *     dossier.publish();
 * }
 * }</pre>
 */
public final class RapportDossier implements Closeable {
    /** A folder that holds this file is an earlier report, and may be replaced. */
    static final String MARQUE = ".rapport-aiguillage";

    private final Path sortie;
    private final Path brouillon;

    private RapportDossier(Path sortie, Path brouillon) {
        this.sortie = sortie;
        this.brouillon = brouillon;
    }

    /** @throws RapportRefuse when the folder holds something else than an earlier report */
    public static RapportDossier open(Path sortie) {
        var target = sortie.toAbsolutePath().normalize();
        refuseUnlessReplaceable(target);
        try {
            var parent = Files.createDirectories(parent(target));
            return new RapportDossier(target, Files.createTempDirectory(parent, "." + target.getFileName() + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path parent(Path target) {
        var parent = target.getParent();
        if (parent == null) throw new RapportRefuse("sortie « " + target + " » : donner un dossier, non la racine.");
        return parent;
    }

    private static void refuseUnlessReplaceable(Path target) {
        if (!Files.exists(target) || Files.exists(target.resolve(MARQUE))) return;
        if (!Files.isDirectory(target)) throw new RapportRefuse("sortie « " + target + " » : ce n’est pas un dossier.");
        try (var inside = Files.list(target)) {
            if (inside.findAny().isEmpty()) return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new RapportRefuse("sortie « " + target + " » : ce dossier contient autre chose qu’un rapport"
                + " de rejeu ; donner un dossier nouveau, vide, ou un rapport à remplacer.");
    }

    /** To be closed by the caller before {@link #publish}. */
    public Writer ecarts() {
        try {
            return Files.newBufferedWriter(brouillon.resolve("ecarts.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Synthese synthese, Lexique lexique, Diffusion diffusion) {
        try {
            new RapportWriter(synthese, lexique, diffusion).into(brouillon);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the report into place; an earlier one goes away after that. */
    public void publish() {
        try {
            Files.writeString(brouillon.resolve(MARQUE), "");
            refuseUnlessReplaceable(sortie);
            var former = brouillon.resolveSibling(brouillon.getFileName() + ".ancien");
            if (Files.exists(sortie)) Files.move(sortie, former, ATOMIC_MOVE);
            Files.move(brouillon, sortie, ATOMIC_MOVE);
            delete(former);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without {@link #publish} before, nothing is left. */
    @Override
    public void close() {
        try {
            delete(brouillon);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
