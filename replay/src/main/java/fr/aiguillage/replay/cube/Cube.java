package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.politique.Critere;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The history of one log, in a folder: a row a report, brought up to date from where it was left. While it changes, the
 * folder says nothing of where it was left, so that an update that was cut short is begun anew.
 */
public final class Cube implements AutoCloseable {
    /** Of the files, where the codes do not tell. */
    private static final String LAYOUT = "2";

    private final Path folder;
    private final FileChannel lockFile;
    private final String mark;
    private final Sommaire sommaire;
    private final List<Tranche> tranches;

    private Cube(Path folder, FileChannel lockFile, String mark, Sommaire sommaire) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.mark = mark;
        this.sommaire = sommaire;
        this.tranches = IntStream.range(0, sommaire.partitions())
                .mapToObj(partition -> new Tranche(folder, partition, sommaire.sizes(partition), sommaire.lexique()))
                .toList();
    }

    /**
     * Opens what the folder holds, or begins anew when it holds another log, or one that another build wrote.
     *
     * @param log says which log it is
     * @return nothing when another process has it open
     */
    public static Optional<Cube> open(Path folder, String log, int partitions) {
        var mark = log + " "
                + Cle.hashed(LAYOUT + Critere.layout() + Reste.layout()).high();
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) return Optional.of(new Cube(folder, channel, mark, known(folder, mark, partitions)));
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    @SuppressWarnings("resource") // Held until the channel is closed.
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private static Sommaire known(Path folder, String mark, int partitions) throws IOException {
        var known = Sommaire.read(folder, mark).filter(sommaire -> sommaire.partitions() == partitions);
        if (known.isPresent()) return known.get();
        clear(folder);
        return Sommaire.empty(partitions);
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : new ArrayList<>(files.toList())) if (!file.endsWith("lock")) Files.delete(file);
        }
    }

    /** Where more may be kept about the same log, in files beside its own; begun anew with it. */
    public Path folder() {
        return folder;
    }

    Lexique lexique() {
        return sommaire.lexique();
    }

    List<Tranche> tranches() {
        return tranches;
    }

    Sommaire sommaire() {
        return sommaire;
    }

    public long signalements() {
        return tranches.stream().mapToLong(tranche -> tranche.fiches().size()).sum();
    }

    public long evenements() {
        return sommaire.evenements();
    }

    public long illisibles() {
        return sommaire.illisibles();
    }

    /** From here on its rows change. */
    void begin() {
        Sommaire.delete(folder);
    }

    /** Its rows are whole again. */
    void end() {
        tranches.forEach(Tranche::settle);
        for (var partition = 0; partition < tranches.size(); partition++)
            sommaire.sizes(partition, tranches.get(partition).sizes());
        sommaire.write(folder, mark);
    }

    @Override
    public void close() {
        tranches.forEach(Tranche::close);
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
