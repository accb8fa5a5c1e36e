package fr.aiguillage.localstack.up;

import fr.aiguillage.localstack.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Everything that this system keeps, in one folder that one run at a time holds. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws UpFailure when another run holds the folder */
    static DataFolder open(Path path) {
        var folder = Folders.create(path.toAbsolutePath().normalize());
        return new DataFolder(
                folder,
                lock(folder)
                        .orElseThrow(() -> new UpFailure("Le dossier " + folder
                                + " sert déjà à un autre bin/up : arrêtez-le, ou lancez celui-ci ailleurs.")));
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path postgresql() {
        return path.resolve("postgresql");
    }

    Path triage() {
        return path.resolve("triage");
    }

    Path replay() {
        return path.resolve("replay");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path secrets() {
        return path.resolve("secrets");
    }

    Path recipients() {
        return path.resolve("recipients");
    }

    /** Forgets everything. */
    void empty() {
        for (var kept : new Path[] {kafka(), postgresql(), triage(), replay(), logs(), secrets(), recipients()}) {
            Folders.delete(kept);
        }
    }

    private static Optional<FileLock> lock(Path folder) {
        try {
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return Optional.ofNullable(channel.tryLock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
