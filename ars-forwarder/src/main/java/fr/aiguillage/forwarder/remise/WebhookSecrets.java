package fr.aiguillage.forwarder.remise;

import com.standardwebhooks.Webhook;
import fr.aiguillage.domain.annuaire.DestinataireId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The secrets that sign what each destinataire gets; several while one replaces the other. */
public final class WebhookSecrets {
    public static final WebhookSecrets NONE = new WebhookSecrets(Map.of());

    private final Map<String, List<String>> byDestinataire;

    private WebhookSecrets(Map<String, List<String>> byDestinataire) {
        this.byDestinataire = byDestinataire;
    }

    /**
     * A properties file: {@code ARS-44=whsec_…}, or {@code ARS-44=whsec_…,whsec_…} while they rotate.
     *
     * @throws IllegalArgumentException when a secret is not in that form
     */
    public static WebhookSecrets read(Path file) throws IOException {
        return new WebhookSecrets(FichierSecrets.read(file).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, line -> valid(line.getKey(), line.getValue()))));
    }

    private static List<String> valid(String destinataire, String secrets) {
        return Stream.of(secrets.split(","))
                .map(secret -> decodable(destinataire, secret.strip()))
                .toList();
    }

    private static String decodable(String destinataire, String secret) {
        try {
            new Webhook(secret);
            return secret;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the webhook secret of " + destinataire + " is not whsec_<Base64>");
        }
    }

    List<String> of(DestinataireId destinataire) {
        return byDestinataire.getOrDefault(destinataire.value(), List.of());
    }

    @Override
    public String toString() {
        return "webhook secrets of " + byDestinataire.keySet();
    }
}
