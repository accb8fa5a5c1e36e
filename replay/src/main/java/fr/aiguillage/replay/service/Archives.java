package fr.aiguillage.replay.service;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import fr.aiguillage.servicekit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A folder a replay: what was asked and what became of it, the drafts it replays, its report once it is whole. Names that
 * start with a dot are no replays: they are on their way in or out.
 */
final class Archives {
    private static final String TRAVAIL = "travail.json";
    private static final String RAPPORT = "rapport";

    private final Path folder;

    /** Removes what an earlier process left halfway. */
    Archives(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            for (var inside : list(folder)) if (isHalfway(inside)) remove(inside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHalfway(Path inside) {
        return inside.getFileName().toString().startsWith(".") || !Files.exists(inside.resolve(TRAVAIL));
    }

    List<Travail> all() {
        try {
            return list(folder).stream().map(Archives::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }

    private static Travail read(Path of) {
        try {
            return TravailJson.travail(
                    Json.lenient().readTree(of.resolve(TRAVAIL).toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param drafts the DMN documents by place among its policies */
    void add(Travail travail, Map<Integer, String> drafts) {
        try {
            var place = Files.createDirectories(of(travail.id()));
            for (var draft : drafts.entrySet()) Files.writeString(draft(place, draft.getKey()), draft.getValue());
            write(travail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Travail travail) {
        var file = of(travail.id()).resolve(TRAVAIL);
        var fresh = file.resolveSibling("." + TRAVAIL);
        try {
            Files.write(fresh, Json.bytes(TravailJson.of(travail)));
            Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String draft(String id, int place) {
        try {
            return Files.readString(draft(of(id), place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path draft(Path of, int place) {
        return of.resolve("brouillon-" + place + ".dmn");
    }

    /** Where the report of the replay under way is made. */
    Path workshop() {
        return folder.resolve("." + RAPPORT);
    }

    /** What was begun there and not published. */
    void sweep() {
        try {
            remove(workshop());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report that is whole takes its place. */
    void publish(String id, Path rapport) {
        try {
            Files.move(rapport, of(id).resolve(RAPPORT), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** May not be there. */
    Path file(String id, Fichier fichier) {
        return of(id).resolve(RAPPORT).resolve(fichier.nom());
    }

    void delete(String id) {
        try {
            var leaving = folder.resolve("." + id);
            Files.move(of(id), leaving, ATOMIC_MOVE);
            remove(leaving);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(String id) {
        return folder.resolve(id);
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path)) return;
        try (var inside = Files.walk(path)) {
            for (var one : inside.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }
}
