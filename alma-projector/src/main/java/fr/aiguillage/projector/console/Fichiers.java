package fr.aiguillage.projector.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The built files of the console, read once each. */
public final class Fichiers {
    private static final String NAME = "[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*";

    private interface Folder {
        @Nullable
        InputStream open(String name) throws IOException;
    }

    private final Folder folder;
    private final Map<String, Fichier> read = new ConcurrentHashMap<>();

    private Fichiers(Folder folder) {
        this.folder = folder;
    }

    /** Those of the jar {@code web-console}, in its folder {@code console}. */
    public static Fichiers ofClasspath() {
        return new Fichiers(name -> Fichiers.class.getResourceAsStream("/console/" + name));
    }

    public static Fichiers of(Path folder) {
        return new Fichiers(
                name -> Files.isRegularFile(folder.resolve(name)) ? Files.newInputStream(folder.resolve(name)) : null);
    }

    /** By its path below the folder, from which no name leads out. */
    Optional<Fichier> find(String name) {
        var known = read.get(name);
        if (known != null) return Optional.of(known);
        return name.matches(NAME) ? load(name) : Optional.empty();
    }

    private Optional<Fichier> load(String name) {
        try (var in = folder.open(name)) {
            if (in == null) return Optional.empty();
            var file = Fichier.of(name, in.readAllBytes());
            read.put(name, file);
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
