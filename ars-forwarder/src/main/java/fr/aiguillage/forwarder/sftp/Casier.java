package fr.aiguillage.forwarder.sftp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** A folder of a destinataire's server, during one visit. */
record Casier(SftpClient client, String dossier) {
    private static final Duration ABANDON = Duration.ofDays(1);
    private static final String PARTIEL = ".partiel";

    /**
     * Writes a file that is not there yet: under a name of this attempt alone, then renamed once the server has every byte.
     * Nobody ever sees a part of it under its own name.
     */
    void drop(String name, byte[] content) throws IOException {
        if (exists(name)) return;
        var part = ".%s.%s%s".formatted(name, UUID.randomUUID(), PARTIEL);
        try {
            write(part, content);
            rename(part, name);
        } catch (SftpException e) {
            forget(part);
            throw e;
        }
    }

    private void write(String name, byte[] content) throws IOException {
        try (var file = client.open(path(name), OpenMode.Write, OpenMode.Create, OpenMode.Exclusive)) {
            client.write(file, 0, content);
        }
        if (client.stat(path(name)).getSize() != content.length)
            throw new SftpException(SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, "the file is not whole");
    }

    private void forget(String name) {
        try {
            client.remove(path(name));
        } catch (IOException e) {
            // Never written, or the server lets us do nothing: left for sweep().
        }
    }

    boolean exists(String name) throws IOException {
        try {
            client.stat(path(name));
            return true;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) return false;
            throw e;
        }
    }

    /** Names that end so. */
    List<String> names(String suffix) throws IOException {
        return entries().stream()
                .map(DirEntry::getFilename)
                .filter(name -> name.endsWith(suffix))
                .toList();
    }

    private List<DirEntry> entries() throws IOException {
        return StreamSupport.stream(client.readDir(dossier).spliterator(), false)
                .toList();
    }

    /** @return its beginning, one byte more than the limit when there is more */
    byte[] read(String name, int limit) throws IOException {
        try (var in = client.read(path(name))) {
            return in.readNBytes(limit + 1);
        }
    }

    void rename(String from, String to) throws IOException {
        client.rename(path(from), path(to));
    }

    void remove(String name) throws IOException {
        client.remove(path(name));
    }

    /** Takes away what attempts that were cut left behind a day ago or more. */
    void sweep(Instant now) throws IOException {
        for (var entry : entries()) if (isLeft(entry, now)) forget(entry.getFilename());
    }

    private static boolean isLeft(DirEntry entry, Instant now) {
        var name = entry.getFilename();
        var written = entry.getAttributes().getModifyTime();
        return name.startsWith(".")
                && name.endsWith(PARTIEL)
                && written != null
                && written.toInstant().isBefore(now.minus(ABANDON));
    }

    private String path(String name) {
        return dossier + "/" + name;
    }
}
