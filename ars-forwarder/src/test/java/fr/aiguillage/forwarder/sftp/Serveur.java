package fr.aiguillage.forwarder.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** A destinataire's SFTP server (Apache MINA SSHD), whose disk and network do what a test tells them. */
public final class Serveur implements AutoCloseable {
    public static final String COMPTE = "aiguillage";
    public static final String MOT_DE_PASSE = "un secret de dépôt";

    /** What goes wrong when a file is written. */
    public enum Panne {
        AUCUNE,
        DROITS,
        DISQUE_PLEIN,
        COUPURE,
        SILENCE
    }

    private final Path root;
    private final KeyPair key = newKey();
    private final SshServer server = SshServer.setUpDefaultServer();
    private final AtomicInteger logins = new AtomicInteger();
    private final CompletableFuture<Void> closing = new CompletableFuture<>();
    private volatile Panne panne = Panne.AUCUNE;
    private final AtomicInteger spared = new AtomicInteger();

    /** @param authorized whose public key opens the account, beside the password */
    public Serveur(Path root, KeyPair... authorized) {
        this.root = root;
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator((account, password, session) -> {
            logins.incrementAndGet();
            return account.equals(COMPTE) && password.equals(MOT_DE_PASSE);
        });
        server.setPublickeyAuthenticator((account, given, session) ->
                Stream.of(authorized).anyMatch(known -> KeyUtils.compareKeys(known.getPublic(), given)));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder()
                .withFileSystemAccessor(new Disque())
                .build()));
        try {
            Files.createDirectories(root.resolve("depots"));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static KeyPair newKey() {
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(256);
            return keys.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "sftp://%s@localhost:%d/depots".formatted(COMPTE, server.getPort());
    }

    public String empreinte() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
    }

    /** @param files that are still written before it */
    void fails(Panne how, int files) {
        panne = how;
        spared.set(files);
    }

    /** Passwords that it was shown. */
    int logins() {
        return logins.get();
    }

    public Path folder() {
        return root.resolve("depots");
    }

    public List<String> names() {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Disque implements SftpFileSystemAccessor {
        @Override
        public SeekableByteChannel openFile(
                SftpSubsystemProxy subsystem,
                FileHandle fileHandle,
                Path file,
                String handle,
                Set<? extends OpenOption> options,
                FileAttribute<?>... attrs)
                throws IOException {
            var writes = options.contains(StandardOpenOption.WRITE);
            var fails = writes && panne != Panne.AUCUNE && spared.getAndDecrement() <= 0;
            if (fails && panne == Panne.DROITS) throw new AccessDeniedException("depots");
            var channel = SftpFileSystemAccessor.DEFAULT.openFile(subsystem, fileHandle, file, handle, options, attrs);
            return fails ? new Trouble(channel) : channel;
        }
    }

    /** Takes half of what it is given, then fails. */
    private final class Trouble implements SeekableByteChannel {
        private final SeekableByteChannel file;

        private Trouble(SeekableByteChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            file.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
            if (panne == Panne.COUPURE) server.getActiveSessions().forEach(session -> session.close(true));
            if (panne == Panne.SILENCE) closing.join();
            throw new IOException("No space left on device");
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    @Override
    public void close() {
        closing.complete(null);
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
