package fr.aiguillage.forwarder.remise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority, and the certificates that it gave. */
final class Autorite {
    private static final String PASSWORD = "changeit";
    private static final String RACINE = "racine";

    private final Path file;

    Autorite(Path folder, String name) throws IOException, InterruptedException {
        this.file = folder.resolve(name + ".p12");
        keytool("-alias", RACINE, "-dname", "CN=" + name, "-ext", "bc:c");
    }

    /** Of a host; {@code from} and {@code days} as keytool has them, such as {@code -10d} and {@code 5}. */
    SSLContext serveur(String host, String from, String days) throws Exception {
        keytool(
                "-alias",
                host,
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-startdate",
                from,
                "-validity",
                days,
                "-signer",
                RACINE);
        var alone = KeyStore.getInstance("PKCS12");
        alone.load(null, null);
        var all = all();
        var password = PASSWORD.toCharArray();
        alone.setKeyEntry(host, all.getKey(host, password), password, all.getCertificateChain(host));
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(alone, password);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Who believes this authority and no other. */
    SSLContext client() throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(RACINE, all().getCertificate(RACINE));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private KeyStore all() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
        command.addAll(List.of(arguments));
        var log = Files.createTempFile("keytool", ".log");
        var made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (made != 0) throw new IllegalStateException(Files.readString(log));
    }
}
