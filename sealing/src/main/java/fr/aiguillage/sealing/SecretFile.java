package fr.aiguillage.sealing;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A text file that only its owner may read. */
final class SecretFile {
    private static final Set<PosixFilePermission> OWNER = Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE);

    private SecretFile() {}

    static String read(Path file) {
        try {
            refuseWhenOpenToOthers(file);
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new SealingException("cannot read the secret file " + file, e);
        }
    }

    /** Never replaces a file: what an older secret sealed would be lost. */
    static void create(Path file, String content) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(Set.of(OWNER_READ, OWNER_WRITE));
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap((content + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (FileAlreadyExistsException e) {
            throw new SealingException("the secret file " + file + " exists already and is never replaced", e);
        } catch (IOException e) {
            throw new SealingException("cannot write the secret file " + file, e);
        }
    }

    private static void refuseWhenOpenToOthers(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!OWNER.containsAll(permissions)) {
            throw new SealingException("the secret file %s is open to others (%s): run chmod 600 %s"
                    .formatted(file, PosixFilePermissions.toString(permissions), file));
        }
    }
}
