package fr.aiguillage.localstack.up;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.localstack.Folders;
import fr.aiguillage.sealing.Hmac;
import fr.aiguillage.sealing.MasterKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;

/** The secrets of this installation, made at the first start, for their owner's eyes only. */
record Secrets(Path masterKey, Path hmacKey, Path webhooks) {
    private static final int BYTES = 32;

    static Secrets in(Path folder, Collection<DestinataireId> withWebhook) {
        Folders.create(folder);
        var secrets = new Secrets(
                folder.resolve("master-key.json"), folder.resolve("hmac-key"), folder.resolve("webhooks.properties"));
        if (!Files.exists(secrets.masterKey)) {
            MasterKey.create(secrets.masterKey);
        }
        if (!Files.exists(secrets.hmacKey)) {
            Hmac.create(secrets.hmacKey);
        }
        if (!Files.exists(secrets.webhooks)) {
            write(secrets.webhooks, webhookSecrets(withWebhook));
        }
        return secrets;
    }

    private static String webhookSecrets(Collection<DestinataireId> destinataires) {
        var random = new SecureRandom();
        return destinataires.stream()
                .map(destinataire -> destinataire + "=whsec_" + base64(random))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String base64(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void write(Path file, String content) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
