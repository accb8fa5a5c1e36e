package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a person opens a case, after signing in. */
public final class Lien {
    private Lien() {}

    /** @param boite where the inbox is */
    public static String of(TransmissionOrdonnee order, URI boite) {
        return "%s/v1/boite/%s?destinataire=%s"
                .formatted(
                        boite,
                        encoded(order.signalement().value()),
                        encoded(order.destinataire().value()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
