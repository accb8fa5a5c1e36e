package fr.aiguillage.forwarder.sftp;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.forwarder.remise.InternalAddresses;
import fr.aiguillage.forwarder.sftp.SftpSecrets.Identifiants;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** Connects to the servers of destinataires. Each visit ends in time, or is cut. */
final class Visites implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final AttributeKey<Set<String>> EMPREINTES = new AttributeKey<>();

    private final SftpSettings settings;
    private final SshClient ssh = SshClient.setUpDefaultClient();
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sftp-deadline").daemon().factory());

    /** Nothing of the account that runs us is used: neither its keys nor its SSH configuration. */
    Visites(SftpSettings settings) {
        this.settings = settings;
        ssh.setServerKeyVerifier(Visites::isExpected);
        ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        ssh.start();
    }

    private static boolean isExpected(ClientSession session, SocketAddress address, PublicKey key) {
        var expected = session.getConnectionContext().getAttribute(EMPREINTES);
        return expected != null && expected.contains(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
    }

    /** What is done during a visit. */
    @FunctionalInterface
    interface Tache<T> {
        T run(Casier casier) throws IOException;
    }

    /** @throws Echec when it comes to nothing */
    <T> T visit(DestinataireId destinataire, Depot depot, Tache<T> tache) throws Echec {
        var identifiants = settings.secrets().of(destinataire).orElseThrow(() -> new Echec("SECRET_ABSENT"));
        try (var session = connect(depot, identifiants)) {
            return timed(session, () -> {
                identify(session, identifiants);
                try (var client = SftpClientFactory.instance().createSftpClient(session)) {
                    return tache.run(new Casier(client, depot.dossier()));
                }
            });
        } catch (IOException e) {
            throw Echec.of(e);
        }
    }

    private ClientSession connect(Depot depot, Identifiants identifiants) throws IOException, Echec {
        var context = AttributeRepository.ofKeyValuePair(EMPREINTES, identifiants.empreintes());
        return ssh.connect(depot.compte(), address(depot), context, null)
                .verify(CONNECT)
                .getSession();
    }

    /** Connected to as it was checked: a name that changes its mind leads nowhere. */
    private InetSocketAddress address(Depot depot) throws IOException, Echec {
        var addresses = InetAddress.getAllByName(depot.hote());
        if (!settings.allowPrivate() && Stream.of(addresses).anyMatch(InternalAddresses::contains))
            throw new Echec("ADRESSE_REFUSEE");
        return new InetSocketAddress(addresses[0], depot.port());
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> T timed(ClientSession session, Step<T> step) throws IOException, Echec {
        var late = new AtomicBoolean();
        var cut = deadlines.schedule(() -> cut(session, late), settings.delai().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return step.run();
        } catch (IOException e) {
            if (late.get()) throw new Echec("DELAI");
            throw e;
        } finally {
            cut.cancel(false);
        }
    }

    private static void cut(ClientSession session, AtomicBoolean late) {
        late.set(true);
        session.close(true);
    }

    private void identify(ClientSession session, Identifiants identifiants) throws IOException {
        identifiants.motDePasse().ifPresent(session::addPasswordIdentity);
        identifiants
                .cle()
                .ifPresent(
                        file -> new FileKeyPairProvider(file).loadKeys(session).forEach(session::addPublicKeyIdentity));
        session.auth().verify(settings.delai());
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        ssh.stop();
    }
}
